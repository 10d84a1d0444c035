import type { Session } from '@famulus/advice/session'
import type { Day } from '@famulus/domain/time'
import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { useScene } from '../app/scene.tsx'
import chart from './Chart.module.css'
import styles from './ChartRow.module.css'
import type { ChartLine, Piece } from './chart.ts'
import { TaskDetails } from './TaskDetails.tsx'
import track from './Track.module.css'
import { Track } from './Track.tsx'
import { isOver, type TaskRow } from './task-rows.ts'
import { rowId, type Tasks } from './tasks.ts'

/** A task as a row: its name, its days as a bar, by when to begin; unfolded, all that is known of it. */
export function ChartRow({
  line: { row, pieces, passes },
  at,
  tasks,
}: {
  readonly line: Extract<ChartLine, { row: TaskRow }>
  readonly at: (day: Day) => string
  readonly tasks: Tasks
}) {
  const { session } = useScene()
  const { t } = session
  const details = useId()
  const tip = useId()
  const isOpen = tasks.open === row.id
  return (
    <li data-state={row.state} data-tight={(row.isTight && !isOver(row)) || undefined}>
      <UnstyledButton
        id={rowId(row.id)}
        className={`${chart.line} ${styles.row}`}
        aria-expanded={isOpen}
        aria-controls={details}
        aria-describedby={tip}
        onClick={() => tasks.onOpen(isOpen ? undefined : row.id)}
      >
        <span className={styles.title}>
          {row.state === 'done' ? <span aria-hidden="true">✓ </span> : null}
          <span className={styles.name}>{row.title}</span>
          <span className="visually-hidden">
            , {t(`timeline.state.${row.state}`)}
            {row.isTight ? `, ${t('timeline.tight')}` : ''}
          </span>
        </span>
        <Track passes={passes} at={at}>
          {pieces.map((piece) => (
            <Bar key={piece.is} piece={piece} at={at} />
          ))}
        </Track>
        <span className={styles.by}>
          {row.by ? <b>{row.by}</b> : null}
          <small>{row.spare}</small>
        </span>
        <span id={tip} role="tooltip" className={styles.tip}>
          {tipText(row, session)}
        </span>
      </UnstyledButton>
      {isOpen ? (
        <div id={details} className={styles.details}>
          <TaskDetails row={row} tasks={tasks} />
        </div>
      ) : null}
    </li>
  )
}

function Bar({
  piece: { is, from, until },
  at,
}: {
  readonly piece: Piece
  readonly at: (day: Day) => string
}) {
  if (is === 'at-once' || is === 'unknown' || is === 'done')
    return (
      <i className={track[is]} style={{ left: at(from) }}>
        {is === 'unknown' ? '?' : is === 'done' ? '✓' : ''}
      </i>
    )
  return <i className={track[is]} style={{ left: at(from), width: `calc(${at(until + 1)} - ${at(from)})` }} />
}

/** How long it takes, and who says so. */
function tipText({ length, typical: { task } }: TaskRow, { t }: Session): string {
  const source = task.lead?.source
  return source ? `${length} · ${source.title}, ${source.year ?? t('shell.no-year')}` : length
}
