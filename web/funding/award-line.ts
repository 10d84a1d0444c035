import { awardReason, type FundedStay, paidStayOf } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { type AwardVerdict, isHeld, pursesOf } from '@famulus/domain/funding'
import { addRanges, type CentRange } from '@famulus/domain/money'
import type { Answer } from '@famulus/domain/programmes'
import type { Day } from '@famulus/domain/time'

/** An award with its answer for this stay, and what it would pay for it. */
export type AwardLine = {
  readonly id: string
  readonly answer: Answer
  readonly reason: string
  readonly held: boolean
  /** The last day to apply, where one is known. */
  readonly closes: Day | undefined
  /** EUR cents over the stay; absent: no source names a sum. */
  readonly pays: CentRange | undefined
  /** It pays something beside that no source names a sum of. */
  readonly unknownSums: boolean
}

export function awardLine(
  verdict: AwardVerdict,
  stay: FundedStay,
  kilometres: number | undefined,
  session: Session,
): AwardLine {
  const { compiled, answer, closes, situation } = verdict
  const { purses, unknownSums } = pursesOf(compiled, situation, paidStayOf(stay, kilometres, session))
  return {
    id: compiled.award.id,
    answer,
    reason: awardReason(verdict, session),
    held: isHeld(compiled, situation.facts),
    closes,
    pays: purses.length > 0 ? addRanges(...purses) : undefined,
    unknownSums,
  }
}
