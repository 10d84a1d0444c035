import type { Day } from '../time/index.ts'
import type { Order } from './order.ts'
import type { Pace, Progress, ProgressByTask, Task } from './task.ts'
import { doneWhenBegun, firstBegin } from './working-days.ts'

/** What keeps a task from being begun earlier. */
export type Hold =
  | { readonly by: 'today' | 'not-before' | 'fresh' | 'window' | 'progress' }
  | { readonly by: 'task'; readonly task: number }

/** The earliest days of a task. */
export type Early = {
  readonly begins: Day
  readonly done: Day
  readonly heldBy: Hold
  /** Its length, or that of a task before it, stands in no source: it may well be later. */
  readonly atLeast: boolean
}

export type Situation = {
  readonly tasks: readonly Task[]
  readonly order: Order
  readonly progress: ProgressByTask
  readonly today: Day
  readonly pace: Pace
}

/** What the student tells of a task, unless what was done is too old by now. */
export function toldOf({ id, freshFrom }: Task, progress: ProgressByTask): Progress | undefined {
  const told = progress[id]
  return told && 'done' in told && freshFrom !== undefined && told.done < freshFrom ? undefined : told
}

/** One pass from today: by position, every task as early as its bounds and the tasks before it allow. */
export function forward(situation: Situation): readonly Early[] {
  const { tasks, order, progress } = situation
  const early: Early[] = []
  for (const position of order.sequence) {
    const task = tasks[position]
    if (task)
      early[position] = earlyOf(task, toldOf(task, progress), readyAt(position, early, situation), situation)
  }
  return early
}

type Ready = Pick<Early, 'heldBy' | 'atLeast'> & { readonly day: Day }

function earlyOf(task: Task, told: Progress | undefined, ready: Ready, { today, pace }: Situation): Early {
  const heldBy: Hold = { by: 'progress' }
  if (told && 'done' in told) return { begins: told.done, done: told.done, heldBy, atLeast: false }
  if (told && 'skipped' in told) return { begins: ready.day, done: ready.day, ...ready }
  const atLeast = task.lead === undefined
  if (told) {
    const begins = told.since ?? today
    return { begins, done: Math.max(today, doneWhenBegun(task, begins, pace)), heldBy, atLeast }
  }
  const bounded = boundedBy(task, ready, pace)
  const begins = firstBegin(task, bounded.day)
  return {
    begins,
    done: doneWhenBegun(task, begins, pace),
    heldBy: task.windows && begins > bounded.day ? { by: 'window' } : bounded.heldBy,
    atLeast: atLeast || ready.atLeast,
  }
}

/** When everything is done that the task waits for; today where there is nothing. */
function readyAt(position: number, early: readonly Early[], { tasks, order, today, pace }: Situation): Ready {
  let ready: Ready = { day: today, heldBy: { by: 'today' }, atLeast: false }
  for (const [link, task] of (order.before[position] ?? []).entries()) {
    const before = early[task]
    if (!before) continue
    const day = before.done + (tasks[position]?.after[link]?.lagDays?.[pace] ?? 0)
    const atLeast = ready.atLeast || before.atLeast
    ready = day >= ready.day ? { day, heldBy: { by: 'task', task }, atLeast } : { ...ready, atLeast }
  }
  return ready
}

function boundedBy({ notBefore, freshFrom }: Task, ready: Ready, pace: Pace): Ready {
  const comes = notBefore?.[pace]
  const bounded: Ready =
    comes !== undefined && comes > ready.day ? { ...ready, day: comes, heldBy: { by: 'not-before' } } : ready
  return freshFrom !== undefined && freshFrom > bounded.day
    ? { ...bounded, day: freshFrom, heldBy: { by: 'fresh' } }
    : bounded
}
