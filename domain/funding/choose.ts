import { type CentRange, rangeAround } from '../money/index.ts'
import type { Price } from './price.ts'

/** One thing that the stay costs: the price that counts, and what else sources say of it. */
export type BudgetItem = {
  readonly part: string
  /** In all; absent: no source names a number, or no rate is known for its currency. */
  readonly euro: CentRange | undefined
  /** One price; several where they are equally good, or where it depends on a site or a visa that is not settled. */
  readonly prices: readonly Price[]
  readonly dependsOn: 'site' | 'visa' | undefined
  /** Sources that say something else. */
  readonly also: readonly Price[]
}

/** Of prices for the same thing, the one that counts. Undefined for none. */
export function choose(prices: readonly Price[]): BudgetItem | undefined {
  const [first] = prices
  if (!first) return undefined
  const current = withoutReplaced(prices)
  const variants = [...Map.groupBy(numbered(current), ({ variant }) => variant ?? '').values()]
  const counting = variants.flatMap(bestOf)
  return {
    part: first.part,
    euro: rangeAround(counting.flatMap(({ euro }) => euro ?? [])),
    prices: counting,
    dependsOn: variants.length > 1 ? (first.line === 'visa' ? 'visa' : 'site') : undefined,
    also: prices.filter((price) => !counting.includes(price)),
  }
}

function withoutReplaced(prices: readonly Price[]): readonly Price[] {
  const replaced = new Set(prices.flatMap(({ replaces }) => replaces))
  return prices.filter(({ id }) => !replaced.has(id))
}

/** A price with a number says more than one without; if none has one, they all say that it exists. */
function numbered(prices: readonly Price[]): readonly Price[] {
  const known = prices.filter(({ money }) => money !== undefined)
  return known.length > 0 ? known : prices
}

/** All that are equally good, best by: no proxy, nearer, with a year, official, newer. */
function bestOf(prices: readonly Price[]): Price[] {
  const sorted = [...prices].sort(compare)
  return sorted.filter((price) => sorted[0] && compare(price, sorted[0]) === 0)
}

function compare(a: Price, b: Price): number {
  const other = keyOf(b)
  return keyOf(a).reduce((order, value, index) => order || (other[index] ?? 0) - value, 0)
}

const keyOf = (price: Price): number[] => [
  Number(price.proxy === undefined),
  price.closeness,
  Number(price.year !== undefined),
  Number(price.pages.some(({ kind }) => kind === 'official')),
  price.year ?? 0,
]
