import { euroText } from '@famulus/advice/funding'
import type { Budget, Bundle } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from './award-names.ts'
import styles from './MoneyBars.module.css'

/** What it costs against who pays, on one scale. Counted with the high sums, so that nothing is promised. */
export function MoneyBars({
  budget,
  bundle,
}: {
  readonly budget: Budget
  readonly bundle: Bundle | undefined
}) {
  const { session } = useScene()
  const { t } = session
  const nameOf = useAwardNames()
  const costs = budget.lines
    .flatMap(({ line, euro }) => (euro && euro.highCents > 0 ? [{ line, cents: euro.highCents }] : []))
    .sort((a, b) => b.cents - a.cents)
  const total = costs.reduce((sum, { cents }) => sum + cents, 0)
  if (total === 0) return null
  const share = (cents: number) => ({ width: `${(100 * cents) / total}%` })
  const euro = (cents: number) => euroText({ lowCents: cents, highCents: cents }, session)
  const paid = bundle?.awards.filter(({ hopedCents }) => hopedCents > 0) ?? []
  const open = Math.max(0, total - paid.reduce((sum, { hopedCents }) => sum + hopedCents, 0))
  return (
    <section className={`${styles.bars} card`} aria-label={t('budget.bars')}>
      <p>{t('budget.bar.costs')}</p>
      <ul>
        {costs.map(({ line, cents }, index) => (
          <li key={line} data-part={(index % 4) + 1} style={share(cents)}>
            <span>
              {t(`money.line.${line}`)} {euro(cents)}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('budget.bar.paid')}</p>
      <ul>
        {paid.map(({ id, hopedCents, sure, held }) => (
          <li key={id} data-paid={held || sure === 'certain' ? 'certain' : 'hoped'} style={share(hopedCents)}>
            <span>
              {nameOf(id)} {euro(hopedCents)}
            </span>
          </li>
        ))}
        {open > 0 ? (
          <li data-paid="open" style={share(open)}>
            <span>
              {t('budget.bar.open')} {euro(open)}
            </span>
          </li>
        ) : null}
      </ul>
      <p className={styles.keys}>
        <span>
          <i data-paid="certain" /> {t('budget.key.certain')}
        </span>
        <span>
          <i data-paid="hoped" /> {t('budget.key.hoped')}
        </span>
        <span>
          <i data-paid="open" /> {t('budget.key.open')}
        </span>
        <span>{t('budget.key.high')}</span>
      </p>
    </section>
  )
}
