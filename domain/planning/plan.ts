import type { Day } from '../time/index.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import { type ByPace, type ProgressByTask, paces, type Task } from './task.ts'

/** Whether everything can be done in time: even at worst, only as it usually goes, or not at all. */
export const outlooks = ['even-at-worst', 'usually', 'impossible'] as const
export type Outlook = (typeof outlooks)[number]

export type Plan = ByPace<Schedule> & {
  readonly outlook: Outlook
  /** Tasks still to do whose length stands in no source: the plan takes at least as long as it says. */
  readonly unknownLengths: readonly string[]
}

/** The plan of the tasks at both paces. Throws a RangeError for links that lead nowhere or in a circle. */
export function planOf(
  tasks: readonly Task[],
  { today, progress = {} }: { today: Day; progress?: ProgressByTask },
): Plan {
  const [typical, worst] = paces.map((pace) => scheduleOf(tasks, { today, progress, pace })) as [
    Schedule,
    Schedule,
  ] // there are two paces
  const open = typical.tasks.filter(({ told }) => !told || 'waitingFor' in told)
  return {
    typical,
    worst,
    outlook: !typical.fits ? 'impossible' : worst.fits ? 'even-at-worst' : 'usually',
    unknownLengths: open.flatMap(({ task }) => (task.lead ? [] : [task.id])),
  }
}
