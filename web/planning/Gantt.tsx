import { axisOver, type Planned } from '@famulus/advice/planning'
import { addPeriod, type Day, partsOf } from '@famulus/domain/time'
import { localeOf } from '@famulus/messages/speaking'
import { useScene } from '../app/scene.tsx'
import styles from './Gantt.module.css'
import { type TaskRow, taskRows } from './task-rows.ts'

/** The plan as a picture. The list below says the same in words, so this is hidden from whoever does not see it. */
export function Gantt({ planned }: { readonly planned: Planned }) {
  const { session } = useScene()
  const { t, today, language } = session
  const rows = taskRows(planned, session)
  const { from, until } = axisOver(...spanOf(rows, today), 0)
  const at = (day: Day) => `${((100 * (day - from)) / (until - from + 1)).toFixed(2)}%`
  const letter = new Intl.DateTimeFormat(localeOf[language], { month: 'short', timeZone: 'UTC' })
  return (
    <figure className={`${styles.gantt} card`} aria-hidden="true">
      <div className={styles.row}>
        <span />
        <div className={styles.months}>
          {monthsIn(from, until).map((first) => {
            const { year, month } = partsOf(first)
            return (
              <span key={first} style={{ left: at(first) }}>
                {month === 1 ? <b>{year}</b> : letter.format(Date.UTC(year, month - 1, 1))}
              </span>
            )
          })}
        </div>
      </div>
      {rows.map((row, index) => (
        <div key={row.id}>
          {row.phase === rows[index - 1]?.phase ? null : (
            <p className={styles.phase}>{t(`planning.phase.${row.phase}`)}</p>
          )}
          <div className={styles.row} data-state={row.state} data-tight={row.isTight || undefined}>
            <span title={row.title}>{row.title}</span>
            <div className={styles.track}>
              <Bars row={row} at={at} />
              <i className={styles.today} style={{ left: at(today) }} />
            </div>
          </div>
        </div>
      ))}
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.usual} /> {t('timeline.key.usual')}
        </span>
        <span>
          <i className={styles.longer} /> {t('timeline.key.worst')}
        </span>
        <span>
          <i className={styles.spare} /> {t('timeline.key.spare')}
        </span>
        <span>
          <i className={styles.tight} /> {t('timeline.key.tight')}
        </span>
        <span>
          <i className={styles.todayKey} /> {t('programme.key.today')}
        </span>
      </figcaption>
    </figure>
  )
}

/** As it usually goes, longer at worst, and the time to spare after it. */
function Bars({ row: { typical, worst }, at }: { readonly row: TaskRow; readonly at: (day: Day) => string }) {
  const { begins, done } = typical.earliest
  const between = (lo: Day, hi: Day) => ({ left: at(lo), width: `max(9px, calc(${at(hi + 1)} - ${at(lo)}))` })
  const last = Math.max(worst.latest?.done ?? 0, typical.latest?.done ?? 0)
  return (
    <>
      {last > done ? <i className={styles.spare} style={between(done, last)} /> : null}
      {worst.earliest.done > done ? (
        <i className={styles.longer} style={between(done, worst.earliest.done)} />
      ) : null}
      <i className={styles.usual} data-point={done === begins || undefined} style={between(begins, done)} />
    </>
  )
}

function spanOf(rows: readonly TaskRow[], today: Day): [Day, Day] {
  const ends = rows.flatMap(({ typical, worst }) =>
    [typical, worst].map(({ earliest, latest }) => latest?.done ?? earliest.done),
  )
  const begun = rows.flatMap(({ typical: { told, earliest } }) =>
    told && 'waitingFor' in told ? [earliest.begins] : [],
  )
  return [Math.min(today, ...begun), Math.max(today, ...ends)]
}

function monthsIn(from: Day, until: Day): Day[] {
  const firsts: Day[] = []
  for (let first = from; first <= until; first = addPeriod(first, { months: 1 }, 'down')) firsts.push(first)
  return firsts
}
