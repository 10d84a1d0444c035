import type { Day } from '../time/index.ts'
import { type Situation, toldOf } from './forward.ts'
import type { Pace, Progress, Task } from './task.ts'
import { doneWhenBegun, lastBegin, leadDays } from './working-days.ts'

/** For what a task has to be done in time. */
export type Due = { readonly by: 'not-after' | 'window' } | { readonly by: 'task'; readonly task: number }

/** The latest days of a task. */
export type Late = {
  readonly begins: Day
  readonly done: Day
  readonly dueBy: Due
  /** Its length, or that of a task after it, stands in no source: it had better be begun earlier. */
  readonly atMost: boolean
}

/** One pass from the bounds back: by position, every task as late as it may be; undefined where nothing waits for it. */
export function backward(situation: Situation): readonly (Late | undefined)[] {
  const { tasks, order, progress, pace } = situation
  const late: (Late | undefined)[] = []
  for (const position of order.sequence.toReversed()) {
    const task = tasks[position]
    const due = task && dueOf(position, late, situation)
    late[position] = task && due && lateOf(task, toldOf(task, progress), due, pace)
  }
  return late
}

type DueDay = Pick<Late, 'dueBy' | 'atMost'> & { readonly day: Day }

function lateOf(task: Task, told: Progress | undefined, due: DueDay, pace: Pace): Late | undefined {
  const { day, dueBy, atMost } = due
  if (told && 'done' in told) return undefined
  // What has begun, or is left out, has no begin any more: only the day by which it has to be over.
  if (told) return { begins: day, done: day, dueBy, atMost }
  const begins = lastBegin(task, day, pace)
  const isCut = begins < day - leadDays(task, pace) && task.windows?.some(({ hi }) => hi === begins)
  return {
    begins,
    done: doneWhenBegun(task, begins, pace),
    dueBy: isCut ? { by: 'window' } : dueBy,
    atMost: atMost || task.lead === undefined,
  }
}

/** Its bound; else, for what nothing waits for, the end of its last window. */
function ownDue(task: Task | undefined, pace: Pace): DueDay | undefined {
  if (task?.notAfter !== undefined) return { day: task.notAfter, dueBy: { by: 'not-after' }, atMost: false }
  const last = task?.windows?.at(-1)
  return task && last && { day: doneWhenBegun(task, last.hi, pace), dueBy: { by: 'window' }, atMost: false }
}

/** The day by which a task has to be done: its own bound, or the earliest of what waits for it. */
function dueOf(
  position: number,
  late: readonly (Late | undefined)[],
  { tasks, order, progress, pace }: Situation,
): DueDay | undefined {
  let due = ownDue(tasks[position], pace)
  for (const { task, link } of order.next[position] ?? []) {
    const [waiting, next] = [tasks[task], late[task]]
    if (!waiting || !next || hasBegun(toldOf(waiting, progress))) continue
    const day = next.begins - (waiting.after[link]?.lagDays?.[pace] ?? 0)
    const atMost = next.atMost || (due?.atMost ?? false)
    due = !due || day < due.day ? { day, dueBy: { by: 'task', task }, atMost } : { ...due, atMost }
  }
  return due
}

/** What has begun asks nothing any more of the tasks before it. */
const hasBegun = (told: Progress | undefined): boolean => told !== undefined && !('skipped' in told)
