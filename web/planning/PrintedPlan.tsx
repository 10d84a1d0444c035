import type { Planned } from '@famulus/advice/planning'
import { dayText, shortDay } from '@famulus/advice/time'
import { useScene } from '../app/scene.tsx'
import styles from './PrintedPlan.module.css'
import { isOver, type TaskRow } from './task-rows.ts'

/** The plan on paper: a table to tick off, with what belongs to each task. */
export function PrintedPlan({
  planned,
  rows,
}: {
  readonly planned: Planned
  readonly rows: readonly TaskRow[]
}) {
  const { session } = useScene()
  const { t, today } = session
  return (
    <table className={styles.table}>
      <caption>{t('timeline.printed', { day: dayText(today, session) })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('timeline.state.done')}</span>
          </th>
          <th scope="col">{t('planning.column.by')}</th>
          <th scope="col">{t('timeline.task')}</th>
          <th scope="col">{t('timeline.fact.length')}</th>
          <th scope="col">{t('planning.column.slack')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{isOver(row) ? '☑' : '☐'}</td>
            <td>{row.by || (row.id === 'stay' ? shortDay(planned.stay.start, session) : '')}</td>
            <td>
              <Named row={row} />
            </td>
            <td>{row.length}</td>
            <td>{row.spare}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Named({ row: { title, isTight, typical, pages } }: { readonly row: TaskRow }) {
  const { session } = useScene()
  const { t } = session
  const { parts = [] } = typical.task
  const said = pages.map(({ title: page, year }) => `${page}, ${year ?? t('shell.no-year')}`)
  return (
    <>
      <b>{title}</b>
      {isTight ? ` (${t('timeline.tight')})` : null}
      {parts.length > 0 ? (
        <ul>
          {parts.map((part) => (
            <li key={part} lang="en">
              {part}
            </li>
          ))}
        </ul>
      ) : null}
      {pages.length > 0 ? <small>{[...new Set(said)].join('; ')}</small> : null}
    </>
  )
}
