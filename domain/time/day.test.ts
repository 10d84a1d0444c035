import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, daysInMonth, isoOf, partsOf, weekdayOf } from './index.ts'
import { anyDay } from './time.testing.ts'

const monday = 1
const thursday = 4

test.each([
  ['1970-01-01', 0, thursday],
  ['1969-12-31', -1, 3],
  ['2000-02-29', 11_016, 2],
  ['2000-03-01', 11_017, 3],
  ['2027-03-01', 20_878, monday],
  ['0000-01-01', -719_528, 6],
  ['9999-12-31', 2_932_896, 5],
] as const)('%s is day %i, weekday %i', (iso, day, weekday) => {
  expect(dayOf(iso)).toBe(day)
  expect(isoOf(day)).toBe(iso)
  expect(weekdayOf(day)).toBe(weekday)
})

test.each([
  ['2027-02-29', 'a leap day in a common year'],
  ['2027-02-30', 'a day that February never has'],
  ['2100-02-29', 'a leap day in a century'],
  ['2027-13-01', 'a thirteenth month'],
  ['2027-00-10', 'month nought'],
  ['2027-06-00', 'the nought of June'],
  ['2027-6-1', 'missing noughts'],
  ['1 June 2027', 'words'],
  ['', 'nothing'],
])('%j is refused: %s', (iso) => {
  expect(() => dayOf(iso)).toThrow(RangeError)
  expect(() => dayOf(iso)).toThrow(iso)
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2_932_897, -719_529])('day %d has no text', (day) => {
  expect(() => isoOf(day)).toThrow(RangeError)
})

test.each([
  [2027, 2, 28],
  [2028, 2, 29],
  [2100, 2, 28],
  [2000, 2, 29],
  [2027, 4, 30],
  [2027, 12, 31],
])('in %i month %i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days)
})

test.each([0, 13, 1.5])('there is no month %d', (month) => {
  expect(() => daysInMonth(2027, month)).toThrow(RangeError)
})

describe('any day from 1900 to 2200', () => {
  test('is read back from its text', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(isoOf(day))).toBe(day)
      }),
    )
  })

  test('is the day that Date has, and its weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        expect(isoOf(day)).toBe(date.toISOString().slice(0, 10))
        expect(weekdayOf(day)).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  test('comes one after the other', () => {
    const wrong: string[] = []
    for (let day = dayOf('1899-12-31'); day <= dayOf('2200-12-31'); day++) {
      const [today, next] = [partsOf(day), partsOf(day + 1)]
      const isLast = today.date === daysInMonth(today.year, today.month)
      const months = (next.year - today.year) * 12 + next.month - today.month
      if (months !== (isLast ? 1 : 0) || next.date !== (isLast ? 1 : today.date + 1)) wrong.push(isoOf(day))
    }
    expect(wrong).toEqual([])
  })
})
