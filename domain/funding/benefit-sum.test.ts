import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Benefit, benefitSchema } from './benefit.ts'
import { type PaidStay, sumOf } from './benefit-sum.ts'

const benefitOf = (given: object): Benefit =>
  benefitSchema.parse({ id: 'b1', line: 'living', currency: 'EUR', source: 's1', ...given })

const stay: PaidStay = {
  country: 'US',
  days: 56,
  kilometres: 6000,
  lists: { europe: { codes: ['DE', 'GB'], complete: true } },
  rates: {
    source: { url: 'https://example.org/rates', title: 'Rates', licence: 'PDDL-1.0' },
    rates: [
      { currency: 'EUR', month: '2026-06', unitsPerDollar: 0.9 },
      { currency: 'USD', month: '2026-06', unitsPerDollar: 1 },
    ],
  },
}
const paid = (benefit: object, other: Partial<PaidStay> = {}) =>
  sumOf(benefitOf(benefit), { ...stay, ...other })
const cents = (lowCents: number, highCents = lowCents) => ({ lowCents, highCents })

describe('a sum of 300 euros', () => {
  test.each([
    ['once', {}, 300_00],
    ['each way', { per: 'each-way' }, 600_00],
    ['a day, for 56 days', { per: 'day' }, 56 * 300_00],
    ['a week, for eight weeks', { per: 'week' }, 8 * 300_00],
    ['a month of 30 days', { per: 'month' }, 560_00],
    ['a month, for one month at most', { per: 'month', maxMonths: 1 }, 300_00],
    ['a month, for 35 days at most', { per: 'month', maxMonths: 1.15 }, 350_00],
    ['a semester that has begun', { per: 'semester' }, 300_00],
    ['a year that has begun', { per: 'year' }, 300_00],
    ['for stays of eight weeks and more', { minWeeks: 8 }, 300_00],
    ['for stays of more than that', { minWeeks: 9 }, 0],
    ['for stays up to eight weeks', { maxWeeks: 8 }, 300_00],
    ['for shorter ones', { maxWeeks: 7 }, 0],
  ])('is paid %s', (_, given, sum) => {
    expect(paid({ amount: 300, ...given })).toEqual(cents(sum))
  })

  test.each(['upTo', 'meansTested'])('may be nothing at all where it is %s', (how) => {
    expect(paid({ amount: 300, [how]: true })).toEqual(cents(0, 300_00))
  })
})

describe('what nobody knows is no zero:', () => {
  test.each<[string, object, Partial<PaidStay>]>([
    ['no source names a sum', {}, {}],
    ['the currency has no rate', { amount: 10, currency: 'ILS' }, {}],
    ['no row of the table fits', { table: [{ countries: ['GB'], amount: 10 }] }, {}],
    ['the row names no sum', { table: [{ countries: ['US'] }] }, {}],
    [
      'the country is open, and the first row asks for it',
      { table: [{ countries: ['GB'], amount: 10 }, { amount: 5 }] },
      { country: undefined },
    ],
    [
      'the distance is open, and the first row asks for it',
      { table: [{ km: { from: 500 }, amount: 10 }, { amount: 5 }] },
      { kilometres: undefined },
    ],
  ])('%s', (_, benefit, other) => {
    expect(paid(benefit, other)).toBeUndefined()
  })

  test('but a stay of the wrong length is paid nothing, sum or no sum', () => {
    expect(paid({ minWeeks: 12 })).toEqual(cents(0))
  })
})

describe('of a table', () => {
  test.each<[string, object[], number]>([
    ['the first row that fits counts', [{ countries: ['US'], amount: 2 }, { amount: 1 }], 2],
    ['a row of other countries does not', [{ countries: ['GB'], amount: 2 }, { amount: 1 }], 1],
    ['nor a row of a list', [{ list: 'europe', amount: 2 }, { amount: 1 }], 1],
    ['a country or a list is enough', [{ countries: ['US'], list: 'europe', amount: 2 }], 2],
    ['both ends of a length belong to it', [{ days: { from: 5, until: 56 }, amount: 2 }, { amount: 1 }], 2],
    ['a day more does not', [{ days: { from: 5, until: 55 }, amount: 2 }, { amount: 1 }], 1],
    [
      'distance bands meet without a gap',
      [
        { km: { from: 0, until: 5999 }, amount: 2 },
        { km: { from: 6000 }, amount: 1 },
      ],
      1,
    ],
  ])('%s', (_, table, euros) => {
    expect(paid({ table })).toEqual(cents(100 * euros))
  })

  test('groups that only the funder puts students into give all that may come', () => {
    const table = [
      { rank: 'a', amount: 500 },
      { rank: 'b', amount: 200 },
    ]
    expect(paid({ table })).toEqual(cents(0, 500_00))
  })
})

test('another currency is converted once, at the end: 0.99 dollars a day are not 0.89 euros a day', () => {
  expect(paid({ amount: 0.99, currency: 'USD', per: 'day' })).toEqual(cents(Math.round(56 * 0.99 * 90)))
})

const anyBenefit = fc
  .record({
    sums: fc.tuple(fc.nat(200_000), fc.nat(200_000)),
    currency: fc.constantFrom('EUR', 'USD'),
    per: fc.constantFrom('once', 'each-way', 'day', 'week', 'month', 'semester', 'year'),
    maxMonths: fc.option(
      fc.nat(1200).map((hundredths) => hundredths / 100),
      { nil: undefined },
    ),
    upTo: fc.constantFrom(undefined, true),
  })
  .map(({ sums: [a, b], ...rest }) =>
    benefitOf({ ...rest, range: [Math.min(a, b) / 100, Math.max(a, b) / 100] }),
  )

test('a sum is a range of whole cents, and a longer stay never gets less', () => {
  fc.assert(
    fc.property(anyBenefit, fc.integer({ min: 1, max: 400 }), fc.nat(100), (benefit, days, more) => {
      const short = sumOf(benefit, { ...stay, days })
      const long = sumOf(benefit, { ...stay, days: days + more })
      if (!short || !long) throw new Error('both have a sum')
      expect([short.lowCents, short.highCents].every(Number.isSafeInteger)).toBe(true)
      expect(short.lowCents).toBeLessThanOrEqual(short.highCents)
      expect(long.lowCents).toBeGreaterThanOrEqual(short.lowCents)
      expect(long.highCents).toBeGreaterThanOrEqual(short.highCents)
    }),
  )
})

describe('a benefit is refused that', () => {
  test.each<[string, object, string]>([
    ['has two sums', { amount: 1, range: [1, 2] }, 'one of: amount, range, table'],
    ['has no currency', { amount: 1, currency: undefined }, 'a sum needs its currency'],
    ['has a range the wrong way round', { range: [2, 1] }, 'lower'],
    ['has such a range in its table', { table: [{ range: [2, 1] }] }, 'lower'],
    [
      'has two sums in a row of its table',
      { table: [{ amount: 1, range: [1, 2] }] },
      'one of: amount, range',
    ],
  ])('%s', (_, given, said) => {
    expect(() => benefitOf(given)).toThrow(said)
  })
})
