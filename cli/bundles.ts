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
import { highsSolver } from '@famulus/solver/highs'
import type { Assessed } from './assessments.ts'
import { budgetOf } from './budgets.ts'
import { awardsFor, paidStayOf } from './funding.ts'
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

/** `refused`: what if these are not given? */
export async function financed(
  one: Assessed,
  refused: readonly string[],
  session: Session,
): Promise<Financed> {
  const { catalogue } = session
  const { start, weeks } = one.assessment
  const budget = budgetOf(one, session)
  const { awards } = await openAwards(catalogue.reference)
  const stay = { assessed: one, facts: one.facts, start, weeks }
  const paid = paidStayOf(stay, budget.kilometres, session)
  const verdicts = await awardsFor(stay, session)
  const { candidates, undecided, bound } = candidatesOf(verdicts, one.facts, paid)
  const input = {
    stay: { start, days: paid.days },
    lines: knownLines(budget),
    candidates,
    ownMoney: ownMoneyOf(one.facts),
    past: pastAwardsOf(one.facts),
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

/** Nobody can say what pays for a line of unknown cost, so it stays out and is named beside the sum. */
const knownLines = ({ lines }: Budget): CostLine[] =>
  lines.flatMap(({ line, euro }) => (euro && euro.highCents > 0 ? [{ line, ...euro }] : []))
