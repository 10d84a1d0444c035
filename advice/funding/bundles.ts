import {
  type Award,
  type AwardVerdict,
  type Budget,
  type Bundle,
  type BundleInput,
  type Bundles,
  bestBundle,
  type Candidates,
  type CompiledAward,
  type CostLine,
  candidatesOf,
  findBundles,
  ownMoneyOf,
  pastAwardsOf,
  type Solve,
} from '@famulus/domain/funding'
import type { Facts } from '@famulus/domain/profile'
import type { Assessed } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { awardsFor, paidStayOf } from './awards.ts'
import { budgetOf } from './budgets.ts'

/** Who may pay, and what seeks the best of them: yalps in a page, highs elsewhere. */
export type Funding = { readonly awards: readonly CompiledAward[]; readonly solve: Solve }

/** What a stay costs, and the best allowed ways to pay for it. */
export type Financed = {
  readonly one: Assessed
  readonly budget: Budget
  readonly bundles: Bundles
  /** Awards that may be part of a bundle, whether they are or not. */
  readonly candidates: number
  readonly undecided: readonly string[]
  readonly bound: readonly string[]
  /** Every award that is offered with its answer, the most useful first. */
  readonly verdicts: readonly AwardVerdict[]
  readonly awards: ReadonlyMap<string, Award>
}

/** Only the best of the bundles, with the answers of all awards. */
export type BestFinanced = {
  readonly budget: Budget
  readonly verdicts: readonly AwardVerdict[]
  readonly bundle: Bundle | undefined
}

/** What if these awards are not given, or are in hand? */
export type WhatIf = { readonly refused: readonly string[]; readonly granted: readonly string[] }

export function financed(
  one: Assessed,
  { refused, granted }: WhatIf,
  funding: Funding,
  session: Session,
): Financed {
  const { awards, solve } = funding
  const holder = { ...one, facts: holding(granted, one.facts) }
  const { budget, verdicts, found, input } = soughtFor(holder, one.assessment.start, funding, session)
  const { candidates, undecided, bound } = found
  return {
    one,
    budget,
    bundles: findBundles({ ...input, refused }, solve),
    candidates: candidates.length,
    undecided,
    bound,
    verdicts,
    awards: new Map(awards.map(({ award }) => [award.id, award])),
  }
}

export function bestFinanced(one: Assessed, start: number, funding: Funding, session: Session): BestFinanced {
  const { budget, verdicts, input } = soughtFor(one, start, funding, session)
  return { budget, verdicts, bundle: bestBundle(input, funding.solve) }
}

type Sought = {
  readonly budget: Budget
  readonly verdicts: readonly AwardVerdict[]
  readonly found: Candidates
  readonly input: BundleInput
}

/** What the search for bundles begins with. */
function soughtFor(one: Assessed, start: number, { awards }: Funding, session: Session): Sought {
  const { weeks } = one.assessment
  const budget = budgetOf(one, session)
  const stay = { assessed: one, facts: one.facts, start, weeks }
  const verdicts = awardsFor(stay, awards, session)
  const paid = paidStayOf(stay, budget.kilometres, session)
  const found = candidatesOf(verdicts, one.facts, paid)
  const input = {
    stay: { start, days: paid.days },
    lines: knownLines(budget),
    candidates: found.candidates,
    ownMoney: ownMoneyOf(one.facts),
    past: pastAwardsOf(one.facts),
    refused: [],
  }
  return { budget, verdicts, found, input }
}

/** The facts of somebody who holds these awards as well, which rules of other awards ask about. */
export function holding(awards: readonly string[], facts: Facts): Facts {
  if (awards.length === 0) return facts
  const { has = [], complete = false } = facts.codes['person.scholarships'] ?? {}
  return {
    ...facts,
    codes: { ...facts.codes, 'person.scholarships': { has: [...new Set([...has, ...awards])], complete } },
  }
}

/** Nobody can say what pays for a line of unknown cost, so it stays out and is named beside the sum. */
const knownLines = ({ lines }: Budget): CostLine[] =>
  lines.flatMap(({ line, euro }) => (euro && euro.highCents > 0 ? [{ line, ...euro }] : []))
