import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusinessDays, dayOf, isoOf, weekdayOf } from './index.ts'
import { planDay } from './time.testing.ts'

const goodFriday = dayOf('2027-03-26')
const easterMonday = dayOf('2027-03-29')
const easter = new Set([goodFriday, easterMonday])

test.each([
  ['the day after a Thursday', '2027-03-04', 1, '2027-03-05'],
  ['the day after a Friday', '2027-03-05', 1, '2027-03-08'],
  ['the day after a Saturday', '2027-03-06', 1, '2027-03-08'],
  ['five from Monday', '2027-03-01', 5, '2027-03-08'],
  ['the day before a Monday', '2027-03-01', -1, '2027-02-26'],
  ['the day before a Sunday', '2027-03-07', -1, '2027-03-05'],
  ['none from a Saturday', '2027-03-06', 0, '2027-03-06'],
  ['the day after Maundy Thursday', '2027-03-25', 1, '2027-03-30'],
  ['two before the Tuesday after Easter', '2027-03-30', -2, '2027-03-24'],
] as const)('%s, %s and %i, is %s', (_, iso, count, expected) => {
  expect(isoOf(addBusinessDays(dayOf(iso), count, easter))).toBe(expected)
})

test('the count is that of the weekdays passed', () => {
  fc.assert(
    fc.property(planDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const reached = addBusinessDays(day, count)
      const passed = Array.from({ length: reached - day }, (_, i) => weekdayOf(day + 1 + i))
      expect(passed.filter((weekday) => weekday <= 5)).toHaveLength(count)
      expect(weekdayOf(reached)).toBeLessThanOrEqual(5)
    }),
  )
})

test('a later day is never answered with an earlier one', () => {
  fc.assert(
    fc.property(planDay, fc.nat(9), fc.integer({ min: -30, max: 30 }), (day, later, count) => {
      expect(addBusinessDays(day, count)).toBeLessThanOrEqual(addBusinessDays(day + later, count))
    }),
  )
})
