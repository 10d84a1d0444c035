import { expect, test } from 'vitest'
import { noRates } from '../money/index.ts'
import { type Benefit, benefitSchema } from './benefit.ts'
import { paymentOf, sumOf } from './benefit-sum.ts'

const eightWeeks = { country: 'US', days: 56, kilometres: undefined, lists: {}, rates: noRates }
const benefit = (said: object): Benefit =>
  benefitSchema.parse({ id: 'b1', line: 'living', source: 's1', ...said })

test.each([
  ['a sum a month', { amount: 450, per: 'month' }, 45_000, 56 / 30, 84_000],
  ['both ways of a journey', { amount: 500, per: 'each-way' }, 50_000, 2, 100_000],
  ['months up to a limit', { amount: 300, per: 'month', maxMonths: 1 }, 30_000, 1, 30_000],
  [
    'the row of the country',
    { table: [{ countries: ['US'], amount: 700 }, { amount: 100 }] },
    70_000,
    1,
    70_000,
  ],
  ['nothing for a short stay', { amount: 450, per: 'month', minWeeks: 12 }, 45_000, 56 / 30, 0],
])('%s is told with what is printed and how often', (_, said, printed, times, cents) => {
  const one = benefit({ currency: 'EUR', ...said })
  const payment = paymentOf(one, eightWeeks)
  expect(payment.money).toEqual({ lowCents: printed, highCents: printed, currency: 'EUR' })
  expect(payment.times.numerator / payment.times.denominator).toBeCloseTo(times)
  expect(payment.sum).toEqual({ lowCents: cents, highCents: cents })
  expect(sumOf(one, eightWeeks)).toEqual(payment.sum)
})

test('a currency without a rate has a printed sum and none in euro', () => {
  const payment = paymentOf(benefit({ amount: 100, currency: 'CHF' }), eightWeeks)
  expect(payment).toMatchObject({ money: { lowCents: 10_000, currency: 'CHF' }, sum: undefined })
})

test('what no source names has neither', () => {
  expect(paymentOf(benefit({}), eightWeeks)).toMatchObject({ money: undefined, sum: undefined })
})
