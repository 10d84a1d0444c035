import { type Day, weekdayOf } from './day.ts'

/** Monday to Friday, unless it is one of the holidays. */
export function isBusinessDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day)
}

/**
 * The n-th business day after the day, or for a negative count before it. The day itself is not counted,
 * and a count of 0 gives it back even if it is no business day (like the spreadsheet function WORKDAY).
 * Never decreases when the day increases. Takes about |count| * 7/5 steps.
 */
export function addBusinessDays(day: Day, count: number, holidays: ReadonlySet<Day> = new Set()): Day {
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; ) {
    reached += step
    if (isBusinessDay(reached, holidays)) left -= 1
  }
  return reached
}
