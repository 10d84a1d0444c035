import { type Day, partsOf } from '@famulus/domain/time'
import { localeOf } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import styles from './Months.module.css'

/** The names of months above a strip, January with its year. Only seen: the days stand in words beside it. */
export function Months({
  months,
  at,
  width,
}: {
  /** Their first days. */
  readonly months: readonly Day[]
  /** Where a day is, from the left. */
  readonly at: (day: Day) => string
  readonly width: 'narrow' | 'short'
}) {
  const { language } = useLanguage()
  const name = new Intl.DateTimeFormat(localeOf[language], { month: width, timeZone: 'UTC' })
  return (
    <div className={styles.months} data-width={width} aria-hidden="true">
      {months.map((first) => {
        const { year, month } = partsOf(first)
        return (
          <span key={first} style={{ left: at(first) }}>
            {month === 1 ? <b>{year}</b> : name.format(Date.UTC(year, month - 1, 1))}
          </span>
        )
      })}
    </div>
  )
}
