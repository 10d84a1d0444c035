import { z } from 'zod'
import { type Day, dayOfParts, daysInMonth, partsOf } from './day.ts'

/** Whole calendar units, each may be negative; a year is 12 months, a week is 7 days. */
export interface Period {
  readonly years?: number
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

/** What becomes of 31 January + 1 month: 'down' is the last day of February, 'up' is 1 March. */
export type Rounding = 'down' | 'up'

const amount = z.int().min(-36_525).max(36_525).exactOptional()

export const periodSchema = z
  .strictObject({ years: amount, months: amount, weeks: amount, days: amount })
  .refine((period) => Object.values(period).some((value) => value !== undefined), 'a period needs a unit')

export const roundingSchema = z.enum(['down', 'up'])

/** True if the period has years or months, so that its end may be a day that does not exist. */
export function needsRounding(period: Period): boolean {
  return period.years !== undefined || period.months !== undefined
}

/**
 * Years and months first, as one number of months; rounded if that day of the month does not exist;
 * then weeks and days. So 31 January + 1 month 1 day is 1 March (down) or 2 March (up) in a common year.
 * Never decreases when the day increases. Source: Monat, Fromherz, Merigoux, "Formalizing Date Arithmetic and
 * Statically Detecting Ambiguities for the Law" (ESOP 2024), and its library CatalaLang/dates-calc.
 */
export function addPeriod(day: Day, period: Period, rounding: Rounding): Day {
  const months = (period.years ?? 0) * 12 + (period.months ?? 0)
  return addMonths(day, months, rounding) + (period.weeks ?? 0) * 7 + (period.days ?? 0)
}

function addMonths(day: Day, months: number, rounding: Rounding): Day {
  if (months === 0) return day
  const { year, month, date } = partsOf(day)
  const monthsSinceYearZero = year * 12 + (month - 1) + months
  const toYear = Math.floor(monthsSinceYearZero / 12)
  const toMonth = monthsSinceYearZero - toYear * 12 + 1
  const lastDate = daysInMonth(toYear, toMonth)
  if (date <= lastDate) return dayOfParts(toYear, toMonth, date)
  return dayOfParts(toYear, toMonth, lastDate) + (rounding === 'up' ? 1 : 0)
}
