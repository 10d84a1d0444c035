import {
  type AwardVerdict,
  type CompiledAward,
  type PaidBenefit,
  type Purses,
  paidBenefitsOf,
  pursesOf,
} from '@famulus/domain/funding'
import { type Standing, standingOf } from '@famulus/domain/programmes'
import type { Session } from '../session/index.ts'
import { type FundedStay, paidStayOf, verdictFor } from './awards.ts'
import { budgetOf } from './budgets.ts'

/** One award with its answer for a student and a stay, and what it would pay. */
export type ExplainedAward = {
  readonly stay: FundedStay
  readonly verdict: AwardVerdict
  readonly standing: Standing
  readonly benefits: readonly PaidBenefit[]
  /** What it pays in all. */
  readonly paid: Purses
}

/** `awards`: all there are, as one may close another. */
export function explainedAward(
  compiled: CompiledAward,
  stay: FundedStay,
  awards: readonly CompiledAward[],
  session: Session,
): ExplainedAward {
  const verdict = verdictFor(compiled, awards, stay, session)
  const kilometres = stay.assessed && budgetOf(stay.assessed, session).kilometres
  const paidStay = paidStayOf(stay, kilometres, session)
  return {
    stay,
    verdict,
    standing: standingOf(compiled.award, stay.facts, session.today),
    benefits: paidBenefitsOf(compiled, verdict.situation, paidStay),
    paid: pursesOf(compiled, verdict.situation, paidStay),
  }
}
