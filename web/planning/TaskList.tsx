import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { useScene } from '../app/scene.tsx'
import { Pages } from '../programmes/Pages.tsx'
import { TaskDetails } from './TaskDetails.tsx'
import styles from './TaskList.module.css'
import { isOver, type TaskRow } from './task-rows.ts'
import { rowId, type Tasks } from './tasks.ts'

/** Every task down the page, phase by phase, with a dot in amber on the tightest chain. */
export function TaskList({ tasks }: { readonly tasks: Tasks }) {
  const { t } = useScene().session
  const phases = [...Map.groupBy(tasks.rows, ({ phase }) => phase)]
  return phases.map(([phase, own]) => (
    <section key={phase}>
      <h3 className={styles.phase}>{t(`planning.phase.${phase}`)}</h3>
      <ol className={styles.tasks}>
        {own.map((row) => (
          <Task key={row.id} row={row} tasks={tasks} />
        ))}
      </ol>
    </section>
  ))
}

function Task({ row, tasks }: { readonly row: TaskRow; readonly tasks: Tasks }) {
  const { session } = useScene()
  const { t } = session
  const details = useId()
  const { task } = row.typical
  const isOpen = tasks.open === row.id
  return (
    <li data-state={row.state} data-tight={(row.isTight && !isOver(row)) || undefined}>
      <UnstyledButton
        id={rowId(row.id)}
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => tasks.onOpen(isOpen ? undefined : row.id)}
      >
        <span className={styles.title}>
          {row.by ? <b>{t('timeline.by', { day: row.by })} </b> : null}
          <span>{row.title}</span>
          <span className="visually-hidden">, {t(`timeline.state.${row.state}`)}</span>
        </span>
        <small>
          {[
            t(`planning.area.${task.area}`),
            isOver(row) ? '' : row.length,
            row.spare,
            row.isTight && !isOver(row) ? t('timeline.tight') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </UnstyledButton>
      {isOpen || row.pages.length === 0 ? null : (
        <p className={styles.pages}>
          <Pages sources={row.pages} />
        </p>
      )}
      {isOpen ? (
        <div id={details} className={styles.details}>
          <TaskDetails row={row} tasks={tasks} />
        </div>
      ) : null}
    </li>
  )
}
