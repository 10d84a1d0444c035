import { type Finding, found } from './finding.ts'
import type { Pair } from './pairs.ts'
import { canBeMet, oneAlwaysHolds } from './reasoning/index.ts'

/**
 * Two rules of which always just one applies, although they ask the same or the opposite. While nobody knows
 * which one applies, both are unknown; one rule with a waiver would be clear.
 */
export const splitCases = (pairs: readonly Pair[]): Finding[] =>
  pairs.filter(areComplementary).map(({ first, second, equal }) => {
    const place = [second.requirement.id, ['when']] as const
    const facts = { other: first.requirement.id }
    return equal
      ? found('split-cases.same', ...place, facts)
      : found('split-cases.contradict', ...place, facts)
  })

/** Versions follow each other in time: that is no case split. */
function areComplementary({ first, second }: Pair): boolean {
  const [one, other] = [first, second]
  if (!one.guard || !other.guard || one.requirement.validity || other.requirement.validity) return false
  if (one.requirement.by !== other.requirement.by) return false
  return !canBeMet(one.guard, other.guard) && oneAlwaysHolds(one.guard, other.guard)
}
