import { euroText } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Budget, Bundle } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import type { Bars } from './bars.ts'
import { payersOf } from './bars.ts'
import { CostLine } from './CostLine.tsx'
import styles from './CostTable.module.css'
import { costRows, rateMonths } from './cost-rows.ts'

/** Every line of the budget: what it costs, as its page prints it, from where, and who pays it. */
export function CostTable({
  budget,
  one,
  bars,
  bundle,
}: {
  readonly budget: Budget
  readonly one: Assessed
  readonly bars: Bars
  readonly bundle: Bundle | undefined
}) {
  const { session } = useScene()
  const { t } = session
  const rows = costRows(budget, session)
  const months = rateMonths(budget, session)
  return (
    <section aria-labelledby="costs">
      <h2 id="costs">{t('budget.costs')}</h2>
      <div className="card">
        <table className={styles.costs}>
          <caption className="visually-hidden">{t('budget.costs')}</caption>
          <colgroup>
            <col className={styles.name} />
            <col className={styles.euro} />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('money.costs.column.line')}</th>
              <th scope="col" className={styles.sum}>
                {t('money.costs.column.euro')}
              </th>
              <th scope="col" className={styles.wide}>
                {t('budget.column.printed')}
              </th>
              <th scope="col" className={styles.wide}>
                {t('budget.column.paid')}
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <CostLine key={row.id} row={row} one={one} payers={payersOf(row.id, bars, bundle)} />
          ))}
          <tfoot>
            <tr>
              <th scope="row">{t('money.costs.total')}</th>
              <td className={styles.sum}>{euroText(budget.total, session)}</td>
              <td className={styles.wide} colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="soft">
        {rows.some(({ isProxy }) => isProxy) ? `${t('money.costs.legend')}. ` : ''}
        {months.length > 0 ? `${t('money.costs.rates', { months })}. ` : ''}
        {t('money.costs.in-english')}
      </p>
    </section>
  )
}
