import type { Planned } from '@famulus/advice/planning'
import { lengthText, sayingsOf } from '@famulus/advice/planning'
import { dayText } from '@famulus/advice/time'
import { useScene } from '../app/scene.tsx'
import { Pages } from '../programmes/Pages.tsx'
import styles from './TaskList.module.css'
import { TaskProgress } from './TaskProgress.tsx'
import { type TaskRow, taskRows } from './task-rows.ts'

/** Every task in its order, phase by phase: by when, how long, how much time to spare, and how far it is. */
export function TaskList({ planned }: { readonly planned: Planned }) {
  const { session } = useScene()
  const { t } = session
  const rows = taskRows(planned, session)
  const phases = [...Map.groupBy(rows, ({ phase }) => phase)]
  const { id } = planned.assessed.compiled.programme
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">
        {t('timeline.tasks')}{' '}
        <small>{t('timeline.tasks-done', { done: rows.filter(isOver).length, total: rows.length })}</small>
      </h2>
      {phases.map(([phase, own]) => (
        <section key={phase}>
          <h3>{t(`planning.phase.${phase}`)}</h3>
          <ol className={styles.tasks}>
            {own.map((row) => (
              <Task key={row.id} row={row} programme={id} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

const isOver = ({ state }: TaskRow): boolean => state === 'done' || state === 'skipped'

function Task({ row, programme }: { readonly row: TaskRow; readonly programme: string }) {
  const { session } = useScene()
  const { t } = session
  const { title, by, slack, state, isTight, typical } = row
  const { task, earliest } = typical
  const pages = new Map(sayingsOf(task, session).map(({ page }) => [page.url, page]))
  const details = [
    t('timeline.from', { day: dayText(earliest.begins, session) }),
    task.lead ? lengthText(task.lead.days, session) : t('timeline.length-unknown'),
    slack,
    isTight && !isOver(row) ? t('timeline.tight') : '',
  ]
  return (
    <li data-state={state} data-tight={isTight || undefined}>
      <p className={styles.title}>
        {by && !isOver(row) ? <b>{t('timeline.by', { day: by })}</b> : null} {title}
        <span className="visually-hidden"> ({t(`timeline.state.${state}`)})</span>
      </p>
      <small>
        {t(`planning.area.${task.area}`)} · {isOver(row) ? slack : details.filter(Boolean).join(' · ')}
      </small>{' '}
      <Pages sources={[...pages.values()]} />
      {task.parts && task.parts.length > 0 ? (
        <details className={styles.parts}>
          <summary>{t('timeline.parts', { number: task.parts.length })}</summary>
          <ul>
            {task.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {task.id === 'stay' ? null : <TaskProgress programme={programme} row={row} />}
    </li>
  )
}
