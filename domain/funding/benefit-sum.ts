import { centRange, type Fraction, inEuro, type Money, type Rates, whole } from '../money/index.ts'
import type { Reference } from '../requirements/index.ts'
import type { Benefit, BenefitRow } from './benefit.ts'
import type { CentsRange } from './candidate.ts'

/** What the sum of a benefit depends on. */
export type PaidStay = {
  readonly country: string | undefined
  /** Both ends included. */
  readonly days: number
  readonly kilometres: number | undefined
  readonly lists: Reference['lists']
  readonly rates: Rates
}

type Printed = Sum & { readonly rank?: string | undefined }
type Sum = { readonly amount?: number | undefined; readonly range?: readonly [number, number] | undefined }

const DAYS_OF_MONTH = 30

/** How the sum of a benefit comes about. */
export type Payment = {
  /** What is paid each time, as printed: of a table, the row that fits the stay. */
  readonly money: Money | undefined
  readonly times: Fraction
  /**
   * Over the stay, in EUR cents. Undefined: it pays, but no source names a sum for this stay, or its currency has no
   * rate. Zero: it pays nothing for a stay of this length.
   */
  readonly sum: CentsRange | undefined
  /** Of the exchange rate, where one was needed. */
  readonly rateMonth?: string | undefined
}

export const sumOf = (benefit: Benefit, stay: PaidStay): CentsRange | undefined =>
  paymentOf(benefit, stay).sum

export function paymentOf(benefit: Benefit, stay: PaidStay): Payment {
  const printed: Printed | undefined = benefit.table ? inTable(benefit.table, stay) : benefit
  const money = printed && moneyOf(printed, benefit)
  const times = timesPaid(benefit, stay.days)
  if (isTooShortOrLong(benefit, stay)) return { money, times, sum: { lowCents: 0, highCents: 0 } }
  const euro = money && inEuro(money, stay.rates, times)
  if (!euro) return { money, times, sum: undefined }
  const { lowCents, highCents } = euro
  const mayBeLess = benefit.upTo || benefit.meansTested || printed?.rank !== undefined
  return {
    money,
    times,
    sum: { lowCents: mayBeLess ? 0 : lowCents, highCents },
    rateMonth: euro.rateMonth,
  }
}

function moneyOf({ amount, range }: Sum, { currency = 'EUR' }: Benefit): Money | undefined {
  const [low, high] = range ?? [amount, amount]
  return low === undefined || high === undefined ? undefined : { ...centRange(low, high), currency }
}

const isTooShortOrLong = ({ minWeeks = 0, maxWeeks = Infinity }: Benefit, { days }: PaidStay): boolean =>
  days < 7 * minWeeks || days > 7 * maxWeeks

/** The first row that fits. A row that asks for something nobody knows ends the search: it might have been this one. */
function inTable(rows: readonly BenefitRow[], stay: PaidStay): Printed | undefined {
  const ranked = rows.filter(({ rank }) => rank !== undefined)
  if (ranked.length === rows.length) return { ...around(ranked), rank: 'unknown' }
  for (const row of rows) {
    const fit = fits(row, stay)
    if (fit === undefined) return undefined
    if (fit) return row
  }
  return undefined
}

/** Into which group the funder puts a student nobody knows before. */
function around(rows: readonly BenefitRow[]): Sum {
  const sums = rows.flatMap(({ amount, range }) => range ?? (amount === undefined ? [] : [amount]))
  return sums.length === 0 ? {} : { range: [Math.min(...sums), Math.max(...sums)] }
}

function fits({ countries, list, days, km }: BenefitRow, stay: PaidStay): boolean | undefined {
  const { country, kilometres } = stay
  if ((countries || list) && country === undefined) return undefined
  if (km && kilometres === undefined) return undefined
  const codes = [...(countries ?? []), ...(list === undefined ? [] : (stay.lists[list]?.codes ?? []))]
  if ((countries || list) && !codes.includes(country ?? '')) return false
  return isWithin(stay.days, days) && isWithin(kilometres ?? 0, km)
}

const isWithin = (value: number, span: { from: number; until?: number | undefined } | undefined): boolean =>
  !span || (value >= span.from && Math.floor(value) <= (span.until ?? Infinity))

/**
 * How often it is paid. A month has 30 days and a broken one counts by its days, as the European Union counts grants;
 * semesters and years that have begun count whole.
 */
function timesPaid({ per, maxMonths = Infinity }: Benefit, days: number): Fraction {
  const paid = Math.min(days, Math.round(maxMonths * DAYS_OF_MONTH)) // "1.15 months" are five weeks
  switch (per) {
    case 'each-way':
      return whole(2)
    case 'day':
      return whole(paid)
    case 'week':
      return { numerator: paid, denominator: 7 }
    case 'month':
      return { numerator: paid, denominator: DAYS_OF_MONTH }
    case 'semester':
      return whole(Math.ceil(days / 182))
    case 'year':
      return whole(Math.ceil(days / 365))
    default:
      return whole(1)
  }
}
