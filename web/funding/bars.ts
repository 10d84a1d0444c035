import type { Budget, Bundle, LoanOffer } from '@famulus/domain/funding'
import type { Line } from '@famulus/domain/money'

/** A line of the budget as a part of the bar. Cents of the higher sum, so that nothing is promised. */
export type CostPart = { readonly line: Line; readonly cents: number; readonly isProxy: boolean }

/** What an award pays: what is sure of it, and what is hoped for beside. `letter` stands for it in the bars. */
export type PaidPart = {
  readonly id: string
  readonly letter: string
  readonly certainCents: number
  readonly hopedCents: number
}

export type Bars = {
  readonly totalCents: number
  readonly costs: readonly CostPart[]
  readonly paid: readonly PaidPart[]
  /** What nobody pays, even if everything comes. */
  readonly openCents: number
  readonly loans: readonly LoanOffer[]
}

/** What a stay costs against who pays, on one scale; the dearest line and the largest award first. */
export function barsOf({ lines }: Pick<Budget, 'lines'>, bundle: Bundle | undefined): Bars {
  const costs = lines
    .flatMap(({ line, euro, items }): CostPart[] =>
      euro && euro.highCents > 0 ? [{ line, cents: euro.highCents, isProxy: items.some(isProxied) }] : [],
    )
    .toSorted((a, b) => b.cents - a.cents)
  const totalCents = costs.reduce((sum, { cents }) => sum + cents, 0)
  const paid = bundle ? paidParts(bundle) : []
  const paidCents = paid.reduce((sum, part) => sum + part.certainCents + part.hopedCents, 0)
  return {
    totalCents,
    costs,
    paid,
    openCents: Math.max(0, totalCents - paidCents),
    loans: bundle?.loans ?? [],
  }
}

type Item = Budget['lines'][number]['items'][number]

export const isProxied = ({ prices }: Item): boolean => prices.some(({ proxy }) => proxy !== undefined)

const FIRST_LETTER = 65

/** If everything comes, an award may pay less than alone: more than that is not sure of it either. */
const paidParts = ({ awards }: Bundle): PaidPart[] =>
  awards
    .filter(({ hopedCents }) => hopedCents > 0)
    .toSorted((a, b) => b.hopedCents - a.hopedCents)
    .map(({ id, certainCents, hopedCents }, index) => {
      const sure = Math.min(certainCents, hopedCents)
      return {
        id,
        letter: String.fromCharCode(FIRST_LETTER + index),
        certainCents: sure,
        hopedCents: hopedCents - sure,
      }
    })

/** Who pays a line, if everything comes: its awards by their letters, and what stays open of the higher sum. */
export type LinePayers = {
  readonly payers: readonly { readonly letter: string; readonly id: string; readonly cents: number }[]
  readonly openCents: number
}

export function payersOf(
  line: Line,
  { costs, paid }: Bars,
  bundle: Bundle | undefined,
): LinePayers | undefined {
  const cost = costs.find((part) => part.line === line)
  if (!cost || !bundle) return undefined
  const payers = paid.flatMap(({ id, letter }) => {
    const pays = bundle.awards.find((award) => award.id === id)?.pays ?? []
    const cents = pays.filter((one) => one.line === line).reduce((sum, { hopedCents }) => sum + hopedCents, 0)
    return cents > 0 ? [{ letter, id, cents }] : []
  })
  return { payers, openCents: cost.cents - payers.reduce((sum, { cents }) => sum + cents, 0) }
}
