import { useT } from '../app/language.tsx'
import { type AgeBar, type Ages, parts, totalOf } from './ages.ts'
import styles from './Sources.module.css'

/** How many pages are of which year: bars, each with its number. */
export function AgesCard({ ages: { bars, pages, undated } }: { readonly ages: Ages }) {
  const t = useT()
  const most = Math.max(1, ...bars.map(totalOf))
  return (
    <section className={`${styles.card} card`} aria-labelledby="ages">
      <h2 id="ages">{t('sources.ages.title')}</h2>
      <p className={styles.legend} aria-hidden="true">
        {parts.map((part) => (
          <span key={part}>
            <i data-part={part} /> {t(`sources.part.${part}`)}
          </span>
        ))}
      </p>
      <table className={styles.bars}>
        <caption className="visually-hidden">{t('sources.ages.caption')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('sources.ages.year')}</th>
            <th scope="col">{t('sources.ages.pages')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={`${bar.year} ${bar.andOlder}`}>
              <th scope="row">{yearText(bar, t)}</th>
              <td>
                <BarText bar={bar} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <UndatedBar pages={pages} undated={undated} />
    </section>
  )
}

/** Half of a catalogue without a year is no small print, so it has its own bar. */
function UndatedBar({ pages, undated }: Pick<Ages, 'pages' | 'undated'>) {
  const t = useT()
  return (
    <p className={styles.undated}>
      <span className={styles.span} aria-hidden="true">
        <i style={{ left: 0, width: `${((100 * undated) / Math.max(1, pages)).toFixed(2)}%` }} />
      </span>
      {t('sources.ages.undated', { undated, pages })}
    </p>
  )
}

function BarText({ bar, most }: { readonly bar: AgeBar; readonly most: number }) {
  const t = useT()
  const { programmes, awards, costs } = bar
  return (
    <span className={styles.bar}>
      {parts.map((part) => (
        <i
          key={part}
          data-part={part}
          aria-hidden="true"
          style={{ width: `${((82 * bar[part]) / most).toFixed(2)}%` }}
        />
      ))}
      <b aria-hidden="true">{totalOf(bar)}</b>
      <span className="visually-hidden">{t('sources.ages.count', { programmes, awards, costs })}</span>
    </span>
  )
}

function yearText({ year, andOlder }: AgeBar, t: ReturnType<typeof useT>): string {
  return andOlder ? t('sources.ages.and-older', { year: String(year) }) : String(year)
}
