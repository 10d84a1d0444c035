import { z } from 'zod'
import { type Fraction, timesFraction } from './rounding.ts'

/** ISO 4217: three capital letters. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, ISO 4217')
export type Currency = z.infer<typeof currencySchema>

/** An amount between two whole numbers of cents, both included; exact when they are equal. */
export type CentRange = { readonly lowCents: number; readonly highCents: number }
/** The same in a currency. */
export type Money = CentRange & { readonly currency: Currency }

export const noCents: CentRange = { lowCents: 0, highCents: 0 }

/** 107.42 → 10742 cents. What is printed with more than two decimals is rounded half away from zero. */
export function centsOf(amount: number): number {
  // By its decimal digits: 1.005 * 100 is 100.49999999999999.
  const [digits = '0', exponent = '0'] = amount.toExponential().split('e')
  const cents = Number(`${digits}e${Number(exponent) + 2}`)
  return cents < 0 ? -Math.round(-cents) : Math.round(cents)
}

export const centRange = (low: number, high: number = low): CentRange => ({
  lowCents: centsOf(low),
  highCents: centsOf(high),
})

export const addRanges = (...ranges: readonly CentRange[]): CentRange => ({
  lowCents: ranges.reduce((sum, { lowCents }) => sum + lowCents, 0),
  highCents: ranges.reduce((sum, { highCents }) => sum + highCents, 0),
})

/** The smallest range that holds them all; undefined for none. */
export const rangeAround = (ranges: readonly CentRange[]): CentRange | undefined =>
  ranges.length === 0
    ? undefined
    : {
        lowCents: Math.min(...ranges.map(({ lowCents }) => lowCents)),
        highCents: Math.max(...ranges.map(({ highCents }) => highCents)),
      }

export const timesRange = ({ lowCents, highCents }: CentRange, times: Fraction): CentRange => ({
  lowCents: timesFraction(lowCents, times),
  highCents: timesFraction(highCents, times),
})
