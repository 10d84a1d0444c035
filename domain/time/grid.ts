import { z } from 'zod'
import { type Day, type DayParts, dayOf, modulo, nextDate, partsOf, weekdayOf } from './day.ts'
import { monthDayOrder, monthDaySchema, orderInYear } from './month-day.ts'
import type { Span } from './span.ts'

const months = z.array(z.int().min(1).max(12)).min(1)
const weekdays = z.array(z.int().min(1).max(7)).min(1) // ISO: Monday is 1
const days = z.array(z.iso.date())
const closedSchema = z
  .strictObject({ from: z.iso.date(), until: z.iso.date() })
  .refine(({ from, until }) => from <= until, 'from must not be after until')

/**
 * On which days an elective may begin. A day must meet all that is said; nothing said allows every day.
 * - `nthWeekday` 1 to 5: the first, second … such weekday of the month; needs `weekdays`.
 * - `dayOfMonth` 31 allows nothing in a month of 30 days.
 * - `from`, `until`: a season of every year, both included; over New Year if from is after until.
 * - `everyWeeks`: every so many weeks, before and after the anchor. Alone: on the weekday of the anchor.
 *   With `weekdays`: on those, in the anchor's week (Monday to Sunday) and every n-th from it,
 *   like INTERVAL with BYDAY in iCalendar (RFC 5545, 3.3.10).
 * - `dates`: on none but these. `closed`: from and until included. `notOn`: single days.
 */
export const startGridSchema = z
  .strictObject({
    months: months.exactOptional(),
    monthsExcluded: months.exactOptional(),
    weekdays: weekdays.exactOptional(),
    weekdaysExcluded: weekdays.exactOptional(),
    nthWeekday: z.int().min(1).max(5).exactOptional(),
    dayOfMonth: z.int().min(1).max(31).exactOptional(),
    from: monthDaySchema.exactOptional(),
    until: monthDaySchema.exactOptional(),
    everyWeeks: z.strictObject({ weeks: z.int().min(1).max(520), anchor: z.iso.date() }).exactOptional(),
    dates: days.min(1).exactOptional(),
    closed: z.array(closedSchema).exactOptional(),
    notOn: days.exactOptional(),
  })
  .refine((grid) => grid.nthWeekday === undefined || grid.weekdays !== undefined, {
    path: ['nthWeekday'],
    error: 'nthWeekday counts weekdays of the month, so weekdays must say which',
  })

export type StartGrid = z.infer<typeof startGridSchema>

/** For one day. Asking about many, `gridRuns` reads the grid only once. */
export function gridAllows(grid: StartGrid, day: Day): boolean {
  return gridTest(grid)(day)
}

/** The runs of allowed days from `from` to `until`, both included: as long as possible, in order. */
export function gridRuns(grid: StartGrid, from: Day, until: Day): Span[] {
  const allows = gridTest(grid)
  const runs: Span[] = []
  let lo: Day | undefined
  for (let day = from, parts = partsOf(from); day <= until; day++, parts = nextDate(parts)) {
    const allowed = allows(day, parts)
    if (allowed) lo ??= day
    if (lo !== undefined && !allowed) runs.push({ lo, hi: day - 1 })
    if (!allowed) lo = undefined
  }
  if (lo !== undefined) runs.push({ lo, hi: until })
  return runs
}

/** The grid with its texts read, as a test to be called many times. What the grid does not say is not looked at. */
export function gridTest(grid: StartGrid): (day: Day, parts?: DayParts) => boolean {
  const tests = [weekdayTest(grid), rhythmTest(grid), openTest(grid), dateTest(grid)].filter(
    (test) => test !== undefined,
  )
  const [first, second] = tests
  if (!first) return () => true
  if (!second) return first
  return (day, parts) => tests.every((allows) => allows(day, parts))
}

/** Who looks at many days has their parts at hand. */
type DayTest = ((day: Day, parts?: DayParts) => boolean) | undefined

function weekdayTest({ weekdays, weekdaysExcluded }: StartGrid): DayTest {
  if (!weekdays && !weekdaysExcluded) return undefined
  return (day) => {
    const weekday = weekdayOf(day)
    return (!weekdays || weekdays.includes(weekday)) && !weekdaysExcluded?.includes(weekday)
  }
}

/** What needs the month or the date of the day. */
function dateTest(grid: StartGrid): DayTest {
  const { months, monthsExcluded, dayOfMonth, nthWeekday, from, until } = grid
  const asked = [months, monthsExcluded, dayOfMonth, nthWeekday, from, until]
  if (asked.every((rule) => rule === undefined)) return undefined
  const inSeason = seasonTest(grid)
  return (day, parts = partsOf(day)) => inMonths(grid, parts) && inSeason(parts)
}

function inMonths(grid: StartGrid, { month, date }: DayParts): boolean {
  const { months, monthsExcluded, dayOfMonth, nthWeekday } = grid
  if (months && !months.includes(month)) return false
  if (monthsExcluded?.includes(month)) return false
  if (dayOfMonth !== undefined && dayOfMonth !== date) return false
  return nthWeekday === undefined || nthWeekday === Math.ceil(date / 7)
}

function seasonTest({ from = '01-01', until = '12-31' }: StartGrid): (parts: DayParts) => boolean {
  const [first, last] = [monthDayOrder(from), monthDayOrder(until)]
  return (parts) => {
    const order = orderInYear(parts)
    return first <= last ? first <= order && order <= last : first <= order || order <= last
  }
}

function rhythmTest({ everyWeeks, weekdays }: StartGrid): DayTest {
  if (!everyWeeks) return undefined
  const anchor = dayOf(everyWeeks.anchor)
  const cycle = everyWeeks.weeks * 7
  if (!weekdays) return (day) => modulo(day - anchor, cycle) === 0
  const monday = anchor - weekdayOf(anchor) + 1
  return (day) => modulo(day - monday, cycle) < 7
}

function openTest({ dates, closed = [], notOn = [] }: StartGrid): DayTest {
  if (!dates && closed.length === 0 && notOn.length === 0) return undefined
  const only = dates && new Set(dates.map(dayOf))
  const except = new Set(notOn.map(dayOf))
  const closures = closed.map(({ from, until }) => ({ lo: dayOf(from), hi: dayOf(until) }))
  return (day) => {
    if (only && !only.has(day)) return false
    return !except.has(day) && !closures.some(({ lo, hi }) => lo <= day && day <= hi)
  }
}
