import { type Fraction, type InEuro, type Line, type Money, noRates, type Rates } from '../money/index.ts'
import type { Say } from '../requirements/index.ts'
import type { CostFile } from './cost.ts'
import type { Per } from './per.ts'
import type { SchoolPlace } from './school.ts'

/** Everything that prices are looked up in. */
export type PriceBook = {
  readonly costs: readonly CostFile[]
  readonly rates: Rates
  readonly schools: readonly SchoolPlace[]
}

export const noPrices: PriceBook = { costs: [], rates: noRates, schools: [] }

/** Where a figure stands. `kind` absent: nobody has said how official the page is. */
export type PricePage = {
  readonly url: string
  readonly title: string
  readonly year?: number | undefined
  readonly kind?: 'official' | 'reported' | undefined
}

/** How near a figure is to this stay. */
export const closeness = { everybody: 0, region: 1, country: 2, city: 3, host: 4, student: 5 } as const
export type Closeness = (typeof closeness)[keyof typeof closeness]

/** One figure for one thing that the stay costs, with where it is from. */
export type Price = {
  /** programme#fee, file#cost, or the key of what has to be got. */
  readonly id: string
  readonly line: Line | 'pay'
  /** Prices with the same line and part speak of the same thing. */
  readonly part: string
  readonly from: 'host' | 'page' | 'action'
  /** The thing in the catalogue's words, or as a code. */
  readonly says?: string | undefined
  readonly say?: Say | undefined
  /** What it costs once; absent: it exists, but no source names its number. */
  readonly money?: Money | undefined
  readonly per: Per
  readonly times: Fraction
  /** What it costs in all; absent without a number or without a rate. */
  readonly euro?: InEuro | undefined
  readonly year?: number | undefined
  readonly pages: readonly PricePage[]
  readonly closeness: Closeness
  /** Which case the price is for (a site, a visa), where nobody knows yet which it will be. */
  readonly variant?: string | undefined
  /** The visas that it is the price of. */
  readonly visas?: readonly string[] | undefined
  readonly proxy?: string | undefined
  readonly aside?: string | undefined
  readonly waivedIf?: string | undefined
  /** Ids of the older figures that this one replaces. */
  readonly replaces: readonly string[]
}
