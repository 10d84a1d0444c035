import { type Core, constant, type RecordsLeaf } from './core.ts'
import { leafVerdict, valueWith } from './evaluate.ts'
import { mapLeaves } from './leaves.ts'
import type { Situation } from './situation.ts'
import type { Verdict } from './verdict.ts'

/**
 * The value that records are to have instead of their own; undefined leaves it. Asked only where the rule gains by
 * the leaf. Better than the own value, or settled where that is unknown; and a value that has changed for a start
 * stays for every later one. See `withinReach`.
 */
export type Instead = (leaf: RecordsLeaf, situation: Situation) => Verdict | undefined

/** The same requirement, with leaves that have another value replaced by it. */
export function revalued(core: Core, situation: Situation, instead: Instead): Core {
  return mapLeaves(core, (leaf, positive) => {
    const value = positive && leaf.op === 'records' ? instead(leaf, situation) : undefined
    return value === undefined ? leaf : constant(value, 'requirement.within-reach')
  })
}

/** The value of the revalued requirement, which nobody has to make for it. */
export const evaluateRevalued = (core: Core, situation: Situation, instead: Instead): Verdict =>
  valueWith(core, situation, (leaf, here, positive) => {
    const value = positive && leaf.op === 'records' ? instead(leaf, situation) : undefined
    return value ?? leafVerdict(leaf, here)
  })
