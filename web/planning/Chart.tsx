import { decidingChain, type Planned } from '@famulus/advice/planning'
import type { Day } from '@famulus/domain/time'
import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './Chart.module.css'
import { ChartLegend } from './ChartLegend.tsx'
import { ChartRow } from './ChartRow.tsx'
import { type ChartLine, chartOf } from './chart.ts'
import { Months } from './Months.tsx'
import { Track } from './Track.tsx'
import type { Tasks } from './tasks.ts'

/** From so many on there is only room for their first letters. */
const MANY_MONTHS = 14

/** The plan as a picture, each row a button that unfolds the task. Everything that the bars show stands there in words. */
export function Chart({ planned, tasks }: { readonly planned: Planned; readonly tasks: Tasks }) {
  const { session } = useScene()
  const { t, today } = session
  const { rows } = tasks
  const chart = useMemo(() => {
    const chain = decidingChain(planned, session)?.steps.map(({ id }) => id) ?? []
    return chartOf(rows, chain, today)
  }, [planned, rows, session, today])
  const { from, until, months, lines } = chart
  const at = (day: Day) => `${((100 * (day - from)) / (until - from + 1)).toFixed(2)}%`
  const row = (line: ChartLine) =>
    'row' in line ? (
      <ChartRow key={line.row.id} line={line} at={at} tasks={tasks} />
    ) : (
      <li key={`area ${line.area}`} className={`${styles.line} ${styles.area}`}>
        <b>{t(`planning.area.${line.area}`)}</b>
        <Track passes={line.passes} at={at} />
      </li>
    )
  const isLong = months.length > MANY_MONTHS
  const isLate = rows.some(({ state }) => state === 'late')
  return (
    <div className={`${styles.chart} card`}>
      <div
        className={styles.wide}
        data-long={isLong || undefined}
        style={{ '--months': months.length } as React.CSSProperties}
      >
        <div className={`${styles.line} ${styles.top}`} aria-hidden="true">
          <span />
          <Months months={months} at={at} width={isLong ? 'narrow' : 'short'} />
          <span>{t('planning.column.by')}</span>
        </div>
        <ul className={styles.rows} aria-labelledby="tasks">
          {lines.map(row)}
        </ul>
      </div>
      <ChartLegend isLate={isLate} />
    </div>
  )
}
