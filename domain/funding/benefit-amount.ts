import type { Benefit, BenefitRow } from './benefit.ts'
import type { Purse } from './candidate.ts'
import type { Said } from './compile-award.ts'

/** The stay as benefits read it. */
export type PaidStay = {
  readonly country: string
  /** Both ends included. */
  readonly days: number
  /** Straight line between home school and host; absent: not known. */
  readonly km?: number
}

/** What is needed to read a sum: lists of countries by id, and cents of another currency in EUR cents. */
export type SumReading = {
  readonly stay: PaidStay
  readonly countriesOf: (list: string) => ReadonlySet<string> | undefined
  /** EUR cents for a sum in the unit of the currency; undefined: no rate is known. */
  readonly toEurCents: (amount: number, currency: string) => number | undefined
}

type Sum = { readonly low: number; readonly high: number }

/**
 * Purses of an award for one stay, in EUR cents, and whether it pays something whose sum nobody knows. `applies` says
 * whether the condition of a benefit is met: if that is unknown, the sum may be 0. Of alternatives the larger is taken.
 */
export function pursesOf(
  benefits: readonly Said<Benefit>[],
  reading: SumReading,
  applies: (benefit: Said<Benefit>) => 'yes' | 'unknown' | 'no',
): { readonly purses: readonly Purse[]; readonly unknownSums: boolean } {
  const counted = benefits.filter((each) => isCounted(each.item, reading.stay) && applies(each) !== 'no')
  const priced = counted.map((each) => {
    const purse = purseOf(each.item, reading)
    return { each, purse: purse && applies(each) === 'unknown' ? { ...purse, lowCents: 0 } : purse }
  })
  const isBeaten = ({ item }: Said<Benefit>, purse: Purse): boolean =>
    priced.some(
      (other) =>
        other.each.item !== item &&
        (item.alternativeTo === other.each.item.id || other.each.item.alternativeTo === item.id) &&
        other.purse !== undefined &&
        (other.purse.highCents > purse.highCents ||
          (other.purse.highCents === purse.highCents && other.each.item.id < item.id)),
    )
  return {
    purses: priced.flatMap(({ each, purse }) => (purse && !isBeaten(each, purse) ? [purse] : [])),
    unknownSums: priced.some(({ each, purse }) => purse === undefined && each.item.inKind !== true),
  }
}

/** Older rates are shown and never counted; stays that are too short or too long get nothing of it. */
function isCounted(
  { history, minWeeks = 0, maxWeeks = Number.POSITIVE_INFINITY }: Benefit,
  { days }: PaidStay,
) {
  return history !== true && days >= minWeeks * 7 && days <= maxWeeks * 7
}

/** Undefined: it pays, but no source names a number for this stay. */
function purseOf(benefit: Benefit, reading: SumReading): Purse | undefined {
  const sum = sumOf(benefit, reading)
  if (!sum || benefit.currency === undefined) return undefined
  const times = timesOf(benefit, reading.stay.days)
  const low = benefit.upTo || benefit.meansTested ? 0 : sum.low
  const lowCents = reading.toEurCents(low * times, benefit.currency)
  const highCents = reading.toEurCents(sum.high * times, benefit.currency)
  if (lowCents === undefined || highCents === undefined) return undefined
  return {
    line: benefit.line,
    lowCents: Math.round(lowCents),
    highCents: Math.round(highCents),
    monthly: benefit.per === 'day' || benefit.per === 'week' || benefit.per === 'month',
  }
}

const sumOf = (benefit: Benefit, reading: SumReading): Sum | undefined =>
  benefit.table ? tableSum(benefit.table, reading) : plainSum(benefit)

const plainSum = ({ amount, range }: Pick<BenefitRow, 'amount' | 'range'>): Sum | undefined =>
  amount !== undefined ? { low: amount, high: amount } : range && { low: range[0], high: range[1] }

/**
 * The first row that fits. Rows that hang on what nobody knows yet (a rank, a distance) may be the one: then the sum is
 * anything from the least to the most of them and of the first row that surely fits.
 */
function tableSum(rows: readonly BenefitRow[], reading: SumReading): Sum | undefined {
  const possible: BenefitRow[] = []
  for (const row of rows) {
    const fits = fitOf(row, reading)
    if (fits !== 'no') possible.push(row)
    if (fits === 'yes') break
  }
  const sums = possible.map(plainSum)
  const known = sums.filter((sum) => sum !== undefined)
  if (known.length === 0 || known.length < sums.length) return undefined
  return { low: Math.min(...known.map(({ low }) => low)), high: Math.max(...known.map(({ high }) => high)) }
}

function fitOf(row: BenefitRow, { stay, countriesOf }: SumReading): 'yes' | 'unknown' | 'no' {
  const listed = row.list === undefined ? undefined : countriesOf(row.list)
  const tests = [
    row.countries === undefined || row.countries.includes(stay.country),
    row.list === undefined || (listed === undefined ? undefined : listed.has(stay.country)),
    row.days === undefined || isWithin(stay.days, row.days),
    row.km === undefined || (stay.km === undefined ? undefined : isWithin(stay.km, row.km)),
    row.rank === undefined ? true : undefined,
  ]
  if (tests.includes(false)) return 'no'
  return tests.includes(undefined) ? 'unknown' : 'yes'
}

const isWithin = (
  value: number,
  { from, until = Number.POSITIVE_INFINITY }: { from: number; until?: number | undefined },
) => value >= from && value <= until

/**
 * How often the sum is paid. Months have 30 days and a broken month counts by its days, as Erasmus and most German
 * scholarships pay; a sum a year or a semester is paid once for any stay within it, as it is meant for a cost that
 * does not shrink with the days (tuition).
 */
function timesOf({ per, maxMonths = Number.POSITIVE_INFINITY }: Benefit, days: number): number {
  const paidDays = Math.min(days, maxMonths * 30)
  const times = {
    once: 1,
    'each-way': 2,
    day: paidDays,
    week: paidDays / 7,
    month: paidDays / 30,
    semester: Math.ceil(days / 180),
    year: Math.ceil(days / 365),
  }
  return times[per]
}
