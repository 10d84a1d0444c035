import { type Finding, found } from './finding.ts'
import type { Pair } from './pairs.ts'
import { canBeMet, oneAlwaysHolds } from './reasoning/index.ts'

/**
 * Two rules of which always just one applies, although they ask the same or the opposite. While nobody knows
 * which one applies, both are unknown; one rule with a waiver would be clear.
 */
export const splitCases = (pairs: readonly Pair[]): Finding[] =>
  pairs.filter(isSplit).map(({ first, second, equal }) => {
    const place = [second.requirement.id, ['when']] as const
    const facts = { other: first.requirement.id }
    return equal
      ? found('split-cases.same', ...place, facts)
      : found('split-cases.contradict', ...place, facts)
  })

/** Versions follow each other in time, and what is only preferred in one case is no rule there. */
function isSplit({ first, second }: Pair): boolean {
  const [one, other] = [first.requirement, second.requirement]
  if (one.validity || other.validity || one.by !== other.by || one.severity !== other.severity) return false
  if (!first.guard || !second.guard) return false
  return !canBeMet(first.guard, second.guard) && oneAlwaysHolds(first.guard, second.guard)
}
