import { addPeriod, type Day, dayInYear, FIRST_DAY, type MonthDay, partsOf } from '../../time/index.ts'
import type { Interval } from '../facts.ts'
import { before } from '../imprecise.ts'

/** How far the student was on one day. */
export type Progress = {
  readonly asOf: Day
  readonly year: number
  /** Unless it is said, it follows from `yearStarts`, or stays open. */
  readonly semester?: number | undefined
  readonly yearStarts?: MonthDay | undefined
}

/**
 * When a semester begins, if the course has so many and no time is lost. A semester that has begun may have
 * begun long ago, because years are repeated: only its latest day is known.
 */
export function semesterFrom(progress: Progress, semester: number): Interval {
  return progress.yearStarts === undefined
    ? withoutCalendar(progress, semester)
    : byCalendar(progress, progress.yearStarts, semester)
}

/**
 * Two ways of counting on: from the year's first day, and half a year at a time from the present semester.
 * They differ only when semester and season do not match, as after a lost semester; then both are possible.
 */
function byCalendar(progress: Progress, yearStarts: MonthDay, semester: number): Interval {
  const { asOf, year } = progress
  const half = halfYears(yearStarts, asOf)
  const now = half(1) <= asOf ? 1 : 0
  const current = progress.semester ?? 2 * year - 1 + now
  const days = [half(semester - (2 * year - 1)), half(semester - current + now)]
  const [lo, hi] = [Math.min(...days), Math.max(...days)]
  if (semester <= current) return before(Math.min(hi, asOf))
  return { lo: Math.max(lo, asOf + 1), hi: Math.max(hi, asOf + 1) }
}

/** The first day of the n-th half-year after the beginning of the year of study that contains the day. */
function halfYears(yearStarts: MonthDay, asOf: Day): (n: number) => Day {
  const { year } = partsOf(asOf)
  const began = dayInYear(yearStarts, year) <= asOf ? year : year - 1
  return (n) => {
    const yearStart = dayInYear(yearStarts, began + Math.floor(n / 2))
    return n % 2 === 0 ? yearStart : addPeriod(yearStart, { months: 6 }, 'down')
  }
}

/** The present year began within the last year, the present semester within the last half-year. */
function withoutCalendar({ asOf, year, semester: said }: Progress, semester: number): Interval {
  const steps = semester - (said ?? 2 * year - 1)
  const halvesOpen = said === undefined ? 2 : 1
  const hi = addPeriod(asOf, { months: 6 * steps }, 'up')
  const lo = addPeriod(asOf + 1, { months: 6 * (steps - halvesOpen) }, 'down')
  return { lo: lo <= asOf ? FIRST_DAY : lo, hi }
}
