import { euroText } from '@famulus/advice/funding'
import type { Bundle } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import type { FoundBundles } from './ask-bundles.ts'
import { useAwardNames } from './award-names.ts'
import styles from './BundleCards.module.css'
import { BundleRisks } from './BundleRisks.tsx'

/** The best allowed ways to pay, to choose from: who pays which line, what is sure, what may go wrong. */
export function BundleCards({
  found,
  chosen,
  onChoose,
}: {
  readonly found: FoundBundles
  readonly chosen: number
  readonly onChoose: (number: number) => void
}) {
  const { t } = useScene().session
  const { bundles } = found.bundles
  if (bundles.length === 0) return <p>{t('budget.nothing')}</p>
  return (
    <fieldset className={styles.bundles}>
      <legend>{t('budget.bundles', { number: bundles.length })}</legend>
      {bundles.map((bundle, number) => (
        <div
          key={keyOf(bundle)}
          className={`${styles.bundle} card`}
          data-chosen={number === chosen || undefined}
        >
          <label className={styles.title}>
            <input type="radio" name="bundle" checked={number === chosen} onChange={() => onChoose(number)} />
            <BundleTitle bundle={bundle} number={number + 1} />
          </label>
          <BundleAwards bundle={bundle} />
          <BundleRisks bundle={bundle} />
        </div>
      ))}
    </fieldset>
  )
}

const keyOf = ({ awards }: Bundle): string => awards.map(({ id }) => id).join()
const exactly = (cents: number) => ({ lowCents: cents, highCents: cents })

function BundleTitle({ bundle, number }: { readonly bundle: Bundle; readonly number: number }) {
  const { session } = useScene()
  const open = bundle.open.reduce(
    (sum, { lowCents, highCents }) => ({
      lowCents: sum.lowCents + lowCents,
      highCents: sum.highCents + highCents,
    }),
    exactly(0),
  )
  return session.t('funding.fund.bundle', {
    number,
    certain: euroText(exactly(bundle.certainCents), session),
    hoped: euroText(exactly(bundle.hopedCents), session),
    open: euroText(open, session),
  })
}

function BundleAwards({ bundle: { awards, loans } }: { readonly bundle: Bundle }) {
  const { session } = useScene()
  const { t } = session
  const nameOf = useAwardNames()
  return (
    <ul>
      {awards.map(({ id, held, sure, pays, hopedCents, repayCents }) => (
        <li key={id}>
          <b>{euroText(exactly(hopedCents), session)}</b> {nameOf(id)}
          <small>
            {[
              t(`funding.fund.state.${held ? 'held' : sure}`),
              ...pays.map(
                ({ line, hopedCents: cents }) =>
                  `${t(`money.line.${line}`)} ${euroText(exactly(cents), session)}`,
              ),
              ...(repayCents > 0
                ? [t('funding.fund.repay', { sum: euroText(exactly(repayCents), session) })]
                : []),
            ].join(' · ')}
          </small>
        </li>
      ))}
      {loans.map(({ id, ...sum }) => (
        <li key={id} className="soft">
          {t('funding.fund.loan', { award: nameOf(id), sum: euroText(sum, session) })}
        </li>
      ))}
    </ul>
  )
}
