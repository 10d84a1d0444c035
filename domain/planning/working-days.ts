// On which days a task may be begun, and when it is then done.
import { addBusinessDays, type Day, isBusinessDay } from '../time/index.ts'
import type { Pace, Task } from './task.ts'

const noHolidays: ReadonlySet<Day> = new Set()

/** Unknown counts as nothing: then the plan says "at least". */
export const leadDays = ({ lead }: Task, pace: Pace): number => lead?.days[pace] ?? 0

/** The day on which a task is done that is begun on a day on which it may be. */
export function doneWhenBegun(task: Task, begun: Day, pace: Pace): Day {
  const days = leadDays(task, pace)
  return task.businessDays ? addBusinessDays(begun, days) : begun + days
}

/**
 * The first day from the given one on which the task may be begun. Where no window is left, the day itself: the
 * latest begin, which lies in a window, is then before it, so that the plan shows by how many days it was missed.
 */
export function firstBegin({ windows, businessDays }: Task, from: Day): Day {
  for (const { lo, hi } of windows ?? [everyDay]) {
    let day = Math.max(from, lo)
    while (businessDays && !isBusinessDay(day, noHolidays)) day += 1
    if (day <= hi) return day
  }
  return from
}

/** The last day on which the task may be begun to be done by the given day. Where no window is before it, see above. */
export function lastBegin(task: Task, doneBy: Day, pace: Pace): Day {
  const { windows, businessDays } = task
  const days = leadDays(task, pace)
  const until = businessDays ? addBusinessDays(businessDayBefore(doneBy), -days) : doneBy - days
  for (const { lo, hi } of (windows ?? [everyDay]).toReversed()) {
    let day = Math.min(until, hi)
    if (businessDays) day = businessDayBefore(day)
    if (day >= lo) return day
  }
  return until
}

/** Whether there is a day on which the task may be begun: not so for a window that is a weekend. */
export const hasBegin = ({ windows, businessDays }: Task): boolean =>
  !windows || windows.some(({ lo, hi }) => (businessDays ? businessDayBefore(hi) >= lo : true))

const everyDay = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

/** The day itself where it is one. Counting backwards from a Sunday would else lose a day. */
function businessDayBefore(day: Day): Day {
  let before = day
  while (!isBusinessDay(before, noHolidays)) before -= 1
  return before
}
