import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANY_DAY, formatSpan, isExact, isoOf, parseSpan, shiftSpan, spanOf } from './index.ts'
import { anyPeriod, anyRounding, anySpan } from './time.testing.ts'

test.each([
  ['2027-06-15', '2027-06-15', '2027-06-15'],
  ['2027-06', '2027-06-01', '2027-06-30'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2027', '2027-01-01', '2027-12-31'],
  ['2027-06..2027-09', '2027-06-01', '2027-09-30'],
  ['2027-06-15..2027', '2027-06-15', '2027-12-31'],
  ['2027 .. 2028-02', '2027-01-01', '2028-02-29'],
  ['June 2027', '2027-06-01', '2027-06-30'],
  ['Juni 2027', '2027-06-01', '2027-06-30'],
  ['Jun. 2027', '2027-06-01', '2027-06-30'],
  ['  june 2027 ', '2027-06-01', '2027-06-30'],
  ['März 2027', '2027-03-01', '2027-03-31'],
  ['Ma\u0308rz 2027', '2027-03-01', '2027-03-31'],
  ['MÄRZ 2027', '2027-03-01', '2027-03-31'],
  ['Maerz 2027', '2027-03-01', '2027-03-31'],
  ['Jänner 2027', '2027-01-01', '2027-01-31'],
  ['Sept 2027', '2027-09-01', '2027-09-30'],
  ['Dez 2027', '2027-12-01', '2027-12-31'],
  ['May 2027..Oktober 2027', '2027-05-01', '2027-10-31'],
])('%j means %s to %s', (text, lo, hi) => {
  const span = parseSpan(text)
  expect(span && [isoOf(span.lo), isoOf(span.hi)]).toEqual([lo, hi])
})

test.each([
  ['2027-02-30', 'no such day'],
  ['2027-13', 'no such month'],
  ['2027-06-31', 'June has 30 days'],
  ['2027-09..2027-06', 'reversed'],
  ['2027..2026', 'reversed years'],
  ['2027-06..', 'no end'],
  ['..2027', 'no beginning'],
  ['2026..2027..2028', 'three of them'],
  ['1899-12-31', 'before the calendar begins'],
  ['2201', 'after it ends'],
  ['27-06', 'a short year'],
  ['Brumaire 2027', 'another calendar'],
  ['June', 'no year'],
  ['15.06.2027', 'day and month could be swapped in other countries'],
  ['', 'nothing'],
])('%j is not a date: %s', (text) => {
  expect(parseSpan(text)).toBeUndefined()
})

test.each([
  ['2027-06-01..2027-06-30', '2027-06'],
  ['2027-01..2027-12', '2027'],
  ['2027-01-01..2028-02-29', '2027..2028-02'],
  ['2027-06-01..2027-06-29', '2027-06..2027-06-29'],
  ['2027-01..2027-01', '2027-01'],
  ['2027-01-01..2027-01-01', '2027-01-01'],
  ['2027-12-31', '2027-12-31'],
  ['1900..2200', '1900..2200'],
])('%s is shortened to %s', (text, short) => {
  expect(formatSpan(parseSpan(text) ?? ANY_DAY)).toBe(short)
})

test.each([
  ['2027-06', { months: 1 }, 'down', '2027-07..2027-07-30'],
  ['2027-01', { months: 1 }, 'up', '2027-02..2027-03-01'],
  ['2027-06', { weeks: -2 }, 'down', '2027-05-18..2027-06-16'],
  ['2027-06..2200', { years: 1 }, 'down', '2028-06..2200'],
  ['2027-06..2200', { years: -1 }, 'down', '2026-06..2200'],
  ['1900..2027-06', { years: 1 }, 'down', '1900..2028-06'],
  ['1900..2200', { days: 3 }, 'down', '1900..2200'],
  ['2200-06', { years: 1 }, 'down', '2200-12-31'],
] as const)('%s shifted by %j (%s) is %s', (text, period, rounding, shifted) => {
  expect(formatSpan(shiftSpan(parseSpan(text) ?? ANY_DAY, period, rounding))).toBe(shifted)
})

describe('any span', () => {
  test('is read back from its text', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(parseSpan(formatSpan(span))).toEqual(span)
      }),
    )
  })

  test('is not emptied by a shift', () => {
    fc.assert(
      fc.property(anySpan, anyPeriod, anyRounding, (span, period, rounding) => {
        const { lo, hi } = shiftSpan(span, period, rounding)
        expect(lo).toBeLessThanOrEqual(hi)
      }),
    )
  })
})

test('an exact day is one day', () => {
  expect([isExact(spanOf(5)), isExact({ lo: 5, hi: 6 })]).toEqual([true, false])
})
