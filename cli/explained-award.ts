import { budgetOf, type FundedStay, paidStayOf, verdictFor } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import {
  type AwardVerdict,
  type CompiledAward,
  type PaidBenefit,
  type Purses,
  paidBenefitsOf,
  pursesOf,
} from '@famulus/domain/funding'
import { type Standing, standingOf } from '@famulus/domain/programmes'

/** One award with its answer for a student and a stay, and what it would pay. */
export type ExplainedAward = {
  readonly stay: FundedStay
  readonly verdict: AwardVerdict
  readonly standing: Standing
  readonly benefits: readonly PaidBenefit[]
  /** What it pays in all. */
  readonly paid: Purses
}

export async function explainAward(
  compiled: CompiledAward,
  stay: FundedStay,
  session: Session,
): Promise<ExplainedAward> {
  const { awards } = await openAwards(session.catalogue.reference)
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
