import { z } from 'zod'
import { type CentRange, currencySchema, type Money, timesRange } from './amount.ts'
import { type Fraction, productOf, whole } from './rounding.ts'

/** Four decimals, as the source prints them. */
const PARTS = 10_000

/** The newest rate of a currency: units of it for one US dollar in a month. */
const rateSchema = z.strictObject({
  currency: currencySchema,
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and a month such as 2026-06'),
  unitsPerDollar: z
    .number()
    .positive()
    .refine((units) => Number.isInteger(partsOf(units)), 'at most four decimals'),
})

export const ratesSchema = z
  .strictObject({
    source: z.strictObject({ url: z.url(), title: z.string(), licence: z.string() }),
    rates: z.array(rateSchema).min(1),
  })
  .refine(({ rates }) => new Set(rates.map(({ currency }) => currency)).size === rates.length, {
    error: 'one rate a currency',
    path: ['rates'],
  })
  .refine(({ rates }) => rates.some(({ currency }) => currency === 'EUR'), {
    error: 'without the rate of EUR nothing can be converted into it',
    path: ['rates'],
  })
export type Rates = z.infer<typeof ratesSchema>

export const noRates: Rates = { source: { url: '', title: '', licence: '' }, rates: [] }

/** An amount in euro, and the month of the rate; euro need none. */
export type InEuro = CentRange & { readonly rateMonth?: string }

/**
 * So many times the money, in euro. One rounding at the very end, half away from zero. Undefined for a currency that
 * has no rate: it must stay apart, as it is neither nothing nor euro.
 */
export function inEuro(money: Money, rates: Rates, times: Fraction = whole(1)): InEuro | undefined {
  if (money.currency === 'EUR') return timesRange(money, times)
  const euro = rateOf('EUR', rates)
  const own = rateOf(money.currency, rates)
  if (!euro || !own) return undefined
  const euroPerUnit = {
    numerator: partsOf(euro.unitsPerDollar),
    denominator: partsOf(own.unitsPerDollar),
  }
  const rateMonth = own.month < euro.month ? own.month : euro.month
  return { ...timesRange(money, productOf(times, euroPerUnit)), rateMonth }
}

const rateOf = (currency: string, { rates }: Rates) => rates.find((rate) => rate.currency === currency)

/** 94.96 → 949600, without the last digits that binary fractions add. */
function partsOf(units: number): number {
  const parts = units * PARTS
  return Math.abs(parts - Math.round(parts)) < 1e-6 ? Math.round(parts) : parts
}
