import { z } from 'zod'
import { type Day, type DayParts, dayOfParts, daysInMonth } from './day.ts'

/** A day of every year as 'MM-DD'. '02-29' exists and means 28 February in a common year. */
export type MonthDay = string

export const monthDaySchema = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'expected MM-DD')
  .refine((text) => existsInLeapYear(...monthAndDate(text)), 'no such day of the year')

export function dayInYear(monthDay: MonthDay, year: number): Day {
  const [month, date] = monthAndDate(monthDay)
  return dayOfParts(year, month, Math.min(date, daysInMonth(year, month)))
}

/** A number that orders the days of a year: 615 for '06-15'. */
export function monthDayOrder(monthDay: MonthDay): number {
  const [month, date] = monthAndDate(monthDay)
  return month * 100 + date
}

/** The same number for a day whose year does not matter. */
export function orderInYear({ month, date }: DayParts): number {
  return month * 100 + date
}

function monthAndDate(text: MonthDay): readonly [month: number, date: number] {
  return [Number(text.slice(0, 2)), Number(text.slice(3))]
}

function existsInLeapYear(month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(2000, month)
}
