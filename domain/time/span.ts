import { type Day, dayOf, daysInMonth, isoOf, padded, partsOf } from './day.ts'
import { addPeriod, type Period, type Rounding } from './period.ts'

/**
 * A day known imprecisely: some day from `lo` to `hi`, both included. "June 2027" is the 1st to the 30th.
 * An exact day has lo = hi. Never empty: lo <= hi.
 */
export interface Span {
  readonly lo: Day
  readonly hi: Day
}

/** 1900-01-01. As `lo` of a span it means "no known beginning". */
export const FIRST_DAY: Day = dayOf('1900-01-01')

/** 2200-12-31. As `hi` of a span it means "no known end". */
export const LAST_DAY: Day = dayOf('2200-12-31')

/** Nothing is known about the day. */
export const ANY_DAY: Span = { lo: FIRST_DAY, hi: LAST_DAY }

export function spanOf(day: Day): Span {
  return { lo: day, hi: day }
}

export function isExact(span: Span): boolean {
  return span.lo === span.hi
}

/**
 * Applies a function that never decreases to both ends. Open ends stay open, and the result is kept
 * within FIRST_DAY and LAST_DAY, so that "unknown plus 3 months" is still unknown.
 */
export function mapEnds(span: Span, move: (day: Day) => Day): Span {
  return {
    lo: span.lo <= FIRST_DAY ? FIRST_DAY : withinCalendar(move(span.lo)),
    hi: span.hi >= LAST_DAY ? LAST_DAY : withinCalendar(move(span.hi)),
  }
}

/** Both ends moved by the period; see `addPeriod` for rounding and `mapEnds` for open ends. */
export function shiftSpan(span: Span, period: Period, rounding: Rounding): Span {
  return mapEnds(span, (day) => addPeriod(day, period, rounding))
}

/**
 * The shortest text that `parseSpan` reads back as the same span: '2027', '2027-06', '2027-06-15' or
 * two of them, '2027-06..2027-09'. A span outside 1900 to 2200 is written too, but not read back.
 */
export function formatSpan(span: Span): string {
  const lo = partsOf(span.lo)
  const hi = partsOf(span.hi)
  const fromMonthStart = lo.date === 1
  const toMonthEnd = hi.date === daysInMonth(hi.year, hi.month)
  const fromYearStart = fromMonthStart && lo.month === 1
  const toYearEnd = toMonthEnd && hi.month === 12
  const from = fromYearStart ? yearText(lo) : fromMonthStart ? monthText(lo) : isoOf(span.lo)
  const to = toYearEnd ? yearText(hi) : toMonthEnd ? monthText(hi) : isoOf(span.hi)
  if (from === to) return from
  const oneMonth = fromMonthStart && toMonthEnd && lo.year === hi.year && lo.month === hi.month
  if (oneMonth) return monthText(lo)
  return isExact(span) ? isoOf(span.lo) : `${from}..${to}`
}

function withinCalendar(day: Day): Day {
  return Math.min(Math.max(day, FIRST_DAY), LAST_DAY)
}

function yearText({ year }: { readonly year: number }): string {
  return padded(year, 4)
}

function monthText({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${padded(year, 4)}-${padded(month, 2)}`
}
