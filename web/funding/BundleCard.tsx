import { euroText } from '@famulus/advice/funding'
import { shortDay } from '@famulus/advice/time'
import type { Bundle, PaidAward } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import type { AwardLine } from './award-line.ts'
import { useAwards } from './award-names.ts'
import styles from './BundleCards.module.css'
import { BundleRisks } from './BundleRisks.tsx'
import { addUp, centsText } from './exactly.ts'

/** One bundle: its sums, who pays which line, what is to be done for it, what may go wrong. */
export function BundleCard({
  bundle,
  number,
  lines,
  isChosen,
  onChoose,
}: {
  readonly bundle: Bundle
  readonly number: number
  readonly lines: readonly AwardLine[]
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { session } = useScene()
  const { t } = session
  return (
    <div className={`${styles.bundle} card`} data-chosen={isChosen || undefined}>
      <label className={styles.title}>
        <input type="radio" name="bundle" checked={isChosen} onChange={onChoose} />
        {t('budget.bundle', { number, sum: centsText(bundle.hopedCents, session) })}
      </label>
      <dl className={styles.sums}>
        <div>
          <dt>{t('budget.bundle.certain')}</dt>
          <dd>{centsText(bundle.certainCents, session)}</dd>
        </div>
        <div>
          <dt>{t('budget.bundle.open')}</dt>
          <dd>{euroText(addUp(bundle.open), session)}</dd>
        </div>
        <div>
          <dt>{t('budget.bundle.open-if-certain')}</dt>
          <dd>{euroText(addUp(bundle.openIfOnlyCertain), session)}</dd>
        </div>
      </dl>
      <ul className={styles.awards}>
        {bundle.awards.map((award) => (
          <Paying key={award.id} award={award} line={lines.find(({ id }) => id === award.id)} />
        ))}
        {bundle.loans.map((loan) => (
          <Loan key={loan.id} {...loan} />
        ))}
      </ul>
      {bundle.effort > 0 ? (
        <p className="soft">{t('budget.bundle.effort', { number: bundle.effort })}</p>
      ) : null}
      {bundle.status === 'timed-out' ? <p>{t('funding.fund.timed-out')}</p> : null}
      <BundleRisks bundle={bundle} />
    </div>
  )
}

function Paying({
  award: { id, held, sure, pays, hopedCents, repayCents },
  line,
}: {
  readonly award: PaidAward
  readonly line: AwardLine | undefined
}) {
  const { session } = useScene()
  const { t } = session
  const award = useAwards().get(id)
  const paid = pays
    .filter((one) => one.hopedCents > 0)
    .map((one) => `${t(`money.line.${one.line}`)} ${centsText(one.hopedCents, session)}`)
  const papers = award?.documents.length ?? 0
  const more = [
    ...paid,
    ...(repayCents > 0 ? [t('funding.fund.repay', { sum: centsText(repayCents, session) })] : []),
    ...(held || line?.closes === undefined
      ? []
      : [t('budget.closes', { day: shortDay(line.closes, session) })]),
    ...(held || papers === 0 ? [] : [t('budget.papers', { number: papers })]),
  ]
  return (
    <li>
      <b>{centsText(hopedCents, session)}</b> <a href={`#award-${id}`}>{award?.name ?? id}</a>{' '}
      <span className={styles.state} data-sure={held ? 'certain' : sure}>
        {t(`funding.fund.state.${held ? 'held' : sure}`)}
      </span>
      <small>{more.join(' · ')}</small>
    </li>
  )
}

/** Loans stand apart from what is paid. */
function Loan({ id, ...sum }: Bundle['loans'][number]) {
  const { session } = useScene()
  const award = useAwards().get(id)
  return (
    <li className="soft">
      {session.t('funding.fund.loan', { award: award?.name ?? id, sum: euroText(sum, session) })}
    </li>
  )
}
