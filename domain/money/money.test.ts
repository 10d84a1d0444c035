import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRanges,
  type CentRange,
  centRange,
  centsOf,
  inEuro,
  noCents,
  type Rates,
  rangeAround,
  ratesSchema,
  timesFraction,
  timesRange,
  whole,
} from './index.ts'

const source = { url: 'https://example.org/rates', title: 'Rates', licence: 'PDDL-1.0' }
const rates: Rates = {
  source,
  rates: [
    { currency: 'EUR', month: '2026-06', unitsPerDollar: 0.8684 },
    { currency: 'USD', month: '2026-06', unitsPerDollar: 1 },
    { currency: 'GBP', month: '2026-05', unitsPerDollar: 0.7497 },
    { currency: 'INR', month: '2026-06', unitsPerDollar: 94.96 },
  ],
}

test.each([
  [107.42, 10742],
  [1.005, 101],
  [2.675, 268],
  [-1.005, -101],
  [4.5, 450],
  [14_130, 1_413_000],
  [0, 0],
])('%s units are %s cents', (amount, cents) => {
  expect(centsOf(amount)).toBe(cents)
})

test.each([
  ['a half goes up', 5, 1, 2, 3],
  ['below a half goes down', 5, 49, 100, 2],
  ['a half below zero goes away from zero', -5, 1, 2, -3],
  ['nothing stays nothing', 0, 7, 3, 0],
  ['eight weeks of a monthly sum', 100_000, 56 * 12, 365, 184_110],
])('%s', (_, value, numerator, denominator, rounded) => {
  expect(timesFraction(value, { numerator, denominator })).toBe(rounded)
})

describe('in euro', () => {
  test.each([
    ['euro need no rate', 'EUR', 10_000, 10_000, undefined],
    ['dollars', 'USD', 10_000, 8684, '2026-06'],
    ['pounds, with the older of both months', 'GBP', 10_000, 11_583, '2026-05'],
    ['rupees', 'INR', 590_000, 5395, '2026-06'],
  ])('%s', (_, currency, cents, euroCents, rateMonth) => {
    const converted = inEuro({ lowCents: cents, highCents: cents, currency }, rates)
    expect(converted).toMatchObject({ lowCents: euroCents, highCents: euroCents })
    expect(converted?.rateMonth).toBe(rateMonth)
  })

  test('a currency without a rate is not converted', () => {
    expect(inEuro({ lowCents: 20_000, highCents: 20_000, currency: 'ILS' }, rates)).toBeUndefined()
  })

  test('is rounded once: three times a third of a cent is a cent', () => {
    const third: Rates = {
      source,
      rates: [
        { currency: 'EUR', month: '2026-06', unitsPerDollar: 1 },
        { currency: 'USD', month: '2026-06', unitsPerDollar: 3 },
      ],
    }
    const one = { lowCents: 1, highCents: 1, currency: 'USD' }
    expect(inEuro(one, third)).toMatchObject({ lowCents: 0 })
    expect(inEuro(one, third, whole(3))).toMatchObject({ lowCents: 1 })
  })
})

test.each([
  ['no euro', [{ currency: 'USD', month: '2026-06', unitsPerDollar: 1 }]],
  ['two rates of one currency', [...rates.rates, ...rates.rates]],
  ['a month that is none', [{ currency: 'EUR', month: '2026-13', unitsPerDollar: 1 }]],
  ['a fifth decimal', [{ currency: 'EUR', month: '2026-06', unitsPerDollar: 0.86841 }]],
  ['a rate of nothing', [{ currency: 'EUR', month: '2026-06', unitsPerDollar: 0 }]],
])('rates with %s are refused', (_, wrong) => {
  expect(ratesSchema.safeParse({ source, rates: wrong }).success).toBe(false)
})

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const range: fc.Arbitrary<CentRange> = fc
  .tuple(cents, cents)
  .map(([a, b]) => ({ lowCents: Math.min(a, b), highCents: Math.max(a, b) }))
const fraction = fc.record({
  numerator: fc.integer({ min: 0, max: 100_000 }),
  denominator: fc.integer({ min: 1, max: 100_000 }),
})

test('a rounded product is at most half a cent away, and the same on both sides of zero', () => {
  fc.assert(
    fc.property(cents, fraction, (value, times) => {
      const rounded = BigInt(timesFraction(value, times))
      const exact = BigInt(value) * BigInt(times.numerator)
      const away = rounded * BigInt(times.denominator) - exact
      expect(2n * (away < 0n ? -away : away) <= BigInt(times.denominator)).toBe(true)
      expect(timesFraction(-value, times)).toBe(Number(-rounded))
    }),
  )
})

test('ranges add up in any order, and nothing adds nothing', () => {
  fc.assert(
    fc.property(range, range, range, (a, b, c) => {
      expect(addRanges(a, b, c)).toEqual(addRanges(c, addRanges(b, a)))
      expect(addRanges(a, noCents)).toEqual(a)
    }),
  )
})

test('a range stays a range: low never above high, whatever is done to it', () => {
  fc.assert(
    fc.property(range, range, fraction, (a, b, times) => {
      const euro = inEuro({ ...a, currency: 'GBP' }, rates, times)
      const around = rangeAround([a, b])
      for (const one of [timesRange(a, times), addRanges(a, b), euro, around])
        expect(one && one.lowCents <= one.highCents).toBe(true)
      expect(around).toMatchObject({ lowCents: Math.min(a.lowCents, b.lowCents) })
    }),
  )
})

test('an amount as printed, with two decimals, is never changed', () => {
  fc.assert(
    fc.property(cents, (value) => {
      expect(centsOf(value / 100)).toBe(value)
      expect(centRange(value / 100)).toEqual({ lowCents: value, highCents: value })
    }),
  )
})
