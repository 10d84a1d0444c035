import { lengthText } from '@famulus/advice/planning'
import { dayText, runsText, spanText } from '@famulus/advice/time'
import type { Link } from '@famulus/domain/planning'
import type { ReactNode } from 'react'
import { useScene } from '../app/scene.tsx'
import { Pages } from '../programmes/Pages.tsx'
import styles from './TaskDetails.module.css'
import { TaskProgress } from './TaskProgress.tsx'
import { isOver, type TaskRow } from './task-rows.ts'
import { goTo, type Tasks } from './tasks.ts'

/** All that is known of a task: its days, how long it takes and who says so, what it waits for, its papers; and how far it is. */
export function TaskDetails({ row, tasks }: { readonly row: TaskRow; readonly tasks: Tasks }) {
  const { session } = useScene()
  const { t } = session
  const { task } = row.typical
  return (
    <>
      <dl className={styles.facts}>
        {isOver(row) ? null : <Days row={row} />}
        {task.windows ? (
          <Fact code="window">
            {task.windows.length === 1 && task.windows[0]
              ? spanText(task.windows[0], session)
              : runsText(task.windows, session)}
          </Fact>
        ) : null}
        {task.freshFrom === undefined ? null : (
          <Fact code="fresh">{t('timeline.fresh-from', { day: dayText(task.freshFrom, session) })}</Fact>
        )}
        {task.notAfter === undefined || isOver(row) ? null : (
          <Fact code="not-after">{dayText(task.notAfter, session)}</Fact>
        )}
        <Fact code="length">
          {row.length} <Pages sources={row.pages} />
        </Fact>
        {task.after.length > 0 ? (
          <Fact code="waits-for">
            <WaitsFor after={task.after} tasks={tasks} />
          </Fact>
        ) : null}
        {task.parts ? (
          <Fact code="papers">
            <ul>
              {task.parts.map((part) => (
                <li key={part} lang="en">
                  {part}
                </li>
              ))}
            </ul>
          </Fact>
        ) : null}
      </dl>
      {task.id === 'stay' ? null : <TaskProgress row={row} progress={tasks.progress} />}
    </>
  )
}

function Days({ row: { typical, worst, by, spare } }: { readonly row: TaskRow }) {
  const { session } = useScene()
  const { t } = session
  const { begins, done } = typical.earliest
  return (
    <>
      <Fact code="earliest">
        {t('timeline.earliest', {
          begins: dayText(begins, session),
          done: dayText(done, session),
          worst: dayText(worst.earliest.done, session),
          atWorst: worst.earliest.done > done ? 'later' : 'same',
          takes: done > begins ? 'time' : 'none',
        })}
      </Fact>
      {by ? <Fact code="begin-by">{by}</Fact> : null}
      {spare ? <Fact code="spare">{spare}</Fact> : null}
    </>
  )
}

function WaitsFor({ after, tasks }: { readonly after: readonly Link[]; readonly tasks: Tasks }) {
  const { session } = useScene()
  return (
    <ul>
      {after.flatMap(({ task, lagDays }) => {
        const before = tasks.rows.find(({ id }) => id === task)
        if (!before) return []
        return [
          <li key={task}>
            <button type="button" className="link" onClick={() => goTo(task, tasks.onOpen)}>
              {before.title}
            </button>
            {lagDays ? ` (${session.t('timeline.lag', { days: lengthText(lagDays, session) })})` : null}
            {isOver(before) ? ` (${session.t(`timeline.state.${before.state}`)})` : null}
          </li>,
        ]
      })}
    </ul>
  )
}

function Fact({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  const { t } = useScene().session
  return (
    <div>
      <dt>{t(`timeline.fact.${code}`)}</dt>
      <dd>{children}</dd>
    </div>
  )
}
