import { openAwards } from '@famulus/catalogue'
import {
  type Award,
  type Budget,
  type Bundles,
  type CostLine,
  candidatesOf,
  findBundles,
  ownMoneyOf,
  pastAwardsOf,
} from '@famulus/domain/funding'
import type { Facts } from '@famulus/domain/profile'
import { highsSolver } from '@famulus/solver/highs'
import type { Assessed } from './assessments.ts'
import { budgetOf } from './budgets.ts'
import { awardsFor } from './funding.ts'
import type { Session } from './session.ts'

/** What a stay costs, and the best allowed ways to pay for it. */
export type Financed = {
  readonly one: Assessed
  readonly budget: Budget
  readonly bundles: Bundles
  /** Awards that may be part of a bundle, whether they are or not. */
  readonly candidates: number
  readonly undecided: readonly string[]
  readonly bound: readonly string[]
  readonly awards: ReadonlyMap<string, Award>
}

const DAYS_OF_WEEK = 7

/** What if these awards are not given, or are in hand? */
export type WhatIf = { readonly refused: readonly string[]; readonly granted: readonly string[] }

export async function financed(
  one: Assessed,
  { refused, granted }: WhatIf,
  session: Session,
): Promise<Financed> {
  const { catalogue } = session
  const { start, weeks } = one.assessment
  const budget = budgetOf(one, session)
  const { awards } = await openAwards(catalogue.reference)
  const facts = holding(granted, one.facts)
  const verdicts = awardsFor({ assessed: one, facts, start, weeks }, awards, session)
  const days = weeks * DAYS_OF_WEEK
  const { candidates, undecided, bound } = candidatesOf(verdicts, facts, {
    country: one.compiled.programme.country,
    days,
    kilometres: budget.kilometres,
    lists: catalogue.reference.lists,
    rates: catalogue.prices.rates,
  })
  const input = {
    stay: { start, days },
    lines: knownLines(budget),
    candidates,
    ownMoney: ownMoneyOf(facts),
    past: pastAwardsOf(facts),
    refused,
  }
  return {
    one,
    budget,
    bundles: findBundles(input, await highsSolver()),
    candidates: candidates.length,
    undecided,
    bound,
    awards: new Map(awards.map(({ award }) => [award.id, award])),
  }
}

/** The facts of somebody who holds these awards as well, which rules of other awards ask about. */
function holding(awards: readonly string[], facts: Facts): Facts {
  const { has = [], complete = false } = facts.codes['person.scholarships'] ?? {}
  if (awards.length === 0) return facts
  return {
    ...facts,
    codes: { ...facts.codes, 'person.scholarships': { has: [...new Set([...has, ...awards])], complete } },
  }
}

/** Nobody can say what pays for a line of unknown cost, so it stays out and is named beside the sum. */
const knownLines = ({ lines }: Budget): CostLine[] =>
  lines.flatMap(({ line, euro }) => (euro && euro.highCents > 0 ? [{ line, ...euro }] : []))
