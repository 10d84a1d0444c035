import { formatShortDay, localeOf } from '@famulus/messages/speaking'
import type { CSSProperties } from 'react'
import { useLanguage } from '../app/language.tsx'
import styles from './Pictures.module.css'
import type { CalendarDay, Week } from './pictures.ts'

/** The days of the stay, darker the more was entered: a table of weeks, so that it can be read aloud as well. */
export function Calendar({
  weeks,
  absent,
}: {
  readonly weeks: readonly Week[]
  readonly absent: ReadonlySet<string>
}) {
  const { t, language } = useLanguage()
  const [first] = weeks
  const most = Math.max(1, ...weeks.flatMap(({ days }) => days.map(({ entries }) => entries)))
  const dayMonth = new Intl.DateTimeFormat(localeOf[language], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const weekday = new Intl.DateTimeFormat(localeOf[language], { weekday: 'short', timeZone: 'UTC' })
  return (
    <section className={styles.part} aria-labelledby="calendar">
      <h2 id="calendar">{t('logbook.pictures.calendar')}</h2>
      <p className="soft">{t('logbook.pictures.calendar-what')}</p>
      <table className={styles.calendar}>
        <colgroup>
          <col className={styles.weekColumn} />
        </colgroup>
        <thead>
          <tr>
            <th className="visually-hidden">{t('logbook.pictures.week-column')}</th>
            {first?.days.map(({ on }) => (
              <th key={on} scope="col">
                {weekday.format(new Date(`${on}T00:00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ on, days }) => (
            <tr key={on}>
              <th scope="row">{dayMonth.format(new Date(`${on}T00:00:00Z`))}</th>
              {days.map((day) => (
                <Cell key={day.on} day={day} most={most} isAbsent={absent.has(day.on)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type CellProps = { readonly day: CalendarDay; readonly most: number; readonly isAbsent: boolean }

function Cell({ day: { on, isOfStay, entries }, most, isAbsent }: CellProps) {
  const { t, language } = useLanguage()
  if (!isOfStay) return <td className={styles.outside} />
  const label =
    isAbsent && entries === 0
      ? t('logbook.pictures.absent', { on: formatShortDay(on, language) })
      : t('logbook.pictures.cell', { on: formatShortDay(on, language), entries })
  return (
    <td
      title={label}
      className={styles.cell}
      data-absent={isAbsent || undefined}
      style={{ '--part': entries === 0 ? 0 : 0.25 + (0.75 * entries) / most } as CSSProperties}
    >
      <span className="visually-hidden">{label}</span>
    </td>
  )
}
