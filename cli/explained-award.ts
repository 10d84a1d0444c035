import { type ExplainedAward, explainedAward, type FundedStay } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import type { CompiledAward } from '@famulus/domain/funding'

export async function explainAward(
  compiled: CompiledAward,
  stay: FundedStay,
  session: Session,
): Promise<ExplainedAward> {
  const { awards } = await openAwards(session.catalogue.reference)
  return explainedAward(compiled, stay, awards, session)
}
