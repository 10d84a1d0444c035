/** Days since 1970-01-01 in the proleptic Gregorian calendar: an integer, negative before 1970. */
export type Day = number

/** A calendar day as 'YYYY-MM-DD', year 0000 to 9999. */
export type IsoDate = string

/** Month 1 to 12, date 1 to 31. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const daysPerEra = 146_097 // 400 Gregorian years
const daysFromEraStart = 719_468 // from 0000-03-01 to 1970-01-01

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Throws a RangeError for a month outside 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`no such month: ${month}`)
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The day number of a year, month and date that exist; unchecked, for loops.
 * The year is taken to begin in March, so that the leap day comes last.
 * Source: days_from_civil in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
 * https://howardhinnant.github.io/date_algorithms.html
 */
export function dayOfParts(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysPerEra + dayOfEra - daysFromEraStart
}

/** The inverse of `dayOfParts`. Source: civil_from_days, same paper. */
export function partsOf(day: Day): DayParts {
  const z = day + daysFromEraStart
  const era = Math.floor(z / daysPerEra)
  const dayOfEra = z - era * daysPerEra
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** The parts of the day after, for loops over many days. */
export function nextDate({ year, month, date }: DayParts): DayParts {
  if (date < daysInMonth(year, month)) return { year, month, date: date + 1 }
  return month < 12 ? { year, month: month + 1, date: 1 } : { year: year + 1, month: 1, date: 1 }
}

/** Throws a RangeError that names the text if it is not 'YYYY-MM-DD' or no such day exists (2027-02-30). */
export function dayOf(iso: IsoDate): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new RangeError(`not a date: ${iso}`)
  const [year, month, date] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))]
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    throw new RangeError(`no such day: ${iso}`)
  }
  return dayOfParts(year, month, date)
}

/** Throws a RangeError if the day is not a whole number or its year is outside 0000 to 9999. */
export function isoOf(day: Day): IsoDate {
  if (!Number.isInteger(day)) throw new RangeError(`not a day number: ${day}`)
  const { year, month, date } = partsOf(day)
  if (year < 0 || year > 9999) throw new RangeError(`no four-digit year: ${year}`)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

export function weekdayOf(day: Day): Weekday {
  // Day 0 was a Thursday. A remainder modulo 7 plus 1 is always a Weekday; the compiler cannot see that.
  return (modulo(day + 3, 7) + 1) as Weekday
}

/** The remainder that is never negative: modulo(-1, 7) is 6. */
export function modulo(value: number, by: number): number {
  return value - by * Math.floor(value / by)
}
