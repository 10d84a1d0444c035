import { append } from '../journal/append.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { type ApplicationRow, instant } from './stored-application.ts'
import { tasksOf } from './tasks.ts'

type Ticked = { readonly task: string; readonly isDone: boolean }

/** The host says that a task is done, or that it is not after all. */
export async function tick(
  tx: Tx,
  deps: ApplicationDeps,
  row: ApplicationRow & Ids,
  { task, isDone }: Ticked,
  personId: string,
): Promise<{ readonly ok: true } | { readonly refused: 'task_unknown'; readonly task: string }> {
  const before = tasksOf(row)
  if (!before.some(({ id }) => id === task)) return { refused: 'task_unknown', task }
  const at = instant(deps.nowMs())
  const after = before.map((one) => (one.id === task ? { id: task, doneAt: isDone ? at : null } : one))
  const { studentId, applicationId } = row
  await tx
    .updateTable('applications')
    .set({ tasks: JSON.stringify(after) })
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .execute()
  await append(tx, {
    studentId,
    applicationId,
    at,
    actorId: personId,
    side: 'host',
    move: isDone ? 'tick_task' : 'untick_task',
    reason: null,
    fromState: null,
    toState: null,
    facts: { task },
    seenBy: ['student', 'host'],
  })
  return { ok: true }
}
