import { type Anchor, type DateExpression, dayOf, dayOfParts, type Period } from '../../../time/index.ts'
import type { Bound } from '../../core.ts'
import { type Difference, ZERO } from './differences.ts'

/** Where a bound lies: so many days after a variable, and what is known of that variable. */
export type Position = {
  readonly variable: string
  readonly offset: number
  readonly given: readonly Difference[]
}

/** Which stay the days are those of: under `eachStart` there may be several. */
export type StayName = string

export const dayVariable = (anchor: Anchor, stay: StayName): string => `${stay}@${anchor}`

const exactly = (variable: string, offset: number): Position => ({ variable, offset, given: [] })

export function positionOf(bound: Bound, stay: StayName): Position {
  if (typeof bound === 'number') return exactly(ZERO, bound)
  if ('on' in bound) return exactly(ZERO, dayOf(bound.on))
  if ('at' in bound && 'plus' in bound) return shifted(bound, bound.plus, stay)
  if ('at' in bound && !('plusBusinessDays' in bound)) return exactly(dayVariable(bound.at, stay), 0)
  const variable = `${stay}${JSON.stringify(bound)}`
  return { variable, offset: 0, given: aboutDay(variable, bound, stay) }
}

/** Weeks and days are exact; a month has 28 to 31 days, so those are only known to lie in a span. */
function shifted(expression: DateExpression & { at: Anchor }, period: Period, stay: StayName): Position {
  const anchor = dayVariable(expression.at, stay)
  const months = (period.years ?? 0) * 12 + (period.months ?? 0)
  const days = (period.weeks ?? 0) * 7 + (period.days ?? 0)
  if (months === 0) return exactly(anchor, days)
  const variable = `${stay}${JSON.stringify(expression)}`
  const { least, most } = daysIn(months)
  return { variable, offset: 0, given: between(variable, anchor, least + days, most + days) }
}

const between = (variable: string, other: string, least: number, most: number): Difference[] => [
  { left: variable, right: other, most },
  { left: other, right: variable, most: -least },
]

function aboutDay(variable: string, expression: DateExpression, stay: StayName): Difference[] {
  if ('plusBusinessDays' in expression) {
    const anchor = dayVariable(expression.at, stay)
    const { plusBusinessDays: days } = expression
    return days >= 0
      ? [{ left: anchor, right: variable, most: -days }]
      : [{ left: variable, right: anchor, most: days }]
  }
  if ('earliest' in expression)
    return expression.earliest.flatMap((one) => {
      const { variable: right, offset, given } = positionOf(one, stay)
      return [...given, { left: variable, right, most: offset }]
    })
  if ('latest' in expression)
    return expression.latest.flatMap((one) => {
      const { variable: left, offset, given } = positionOf(one, stay)
      return [...given, { left, right: variable, most: -offset }]
    })
  return 'monthDay' in expression ? inYear(variable, expression, stay) : []
}

/** Some day of the year that lies `plusYears` after another day's. */
function inYear(
  variable: string,
  { yearOf, plusYears = 0 }: Extract<DateExpression, { monthDay: string }>,
  stay: StayName,
): Difference[] {
  const { variable: other, offset, given } = positionOf(yearOf, stay)
  const { least, most } = daysIn(12 * plusYears)
  return [...given, ...between(variable, other, offset + least - 366, offset + most + 366)]
}

type Days = { readonly least: number; readonly most: number }
const known = new Map<number, Days>()

/** The fewest and the most days that so many months come to, from any day and with any rounding. */
function daysIn(months: number): Days {
  const found = known.get(months) ?? measure(months)
  known.set(months, found)
  return found
}

/** A day that the month does not have is rounded: up to three days less, or one more where that is the first. */
function measure(months: number): Days {
  // Leap years, common years and the year 2100: every sequence of month lengths in reach of the calendar.
  const firsts = [2000, 2001, 2002, 2003, 2096, 2097, 2098, 2099, 2100].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => ({ year, month })),
  )
  const lengths = firsts.map(({ year, month }) => firstOf(year, month + months) - firstOf(year, month))
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  return months === 0 ? { least: 0, most: 0 } : { least: least - 3, most }
}

/** The first of the month; months count on over the turn of the year. */
const firstOf = (year: number, month: number): number =>
  dayOfParts(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1)
