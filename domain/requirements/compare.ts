import type { Interval } from '../profile/index.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/**
 * Compares two imprecise values. Met when it holds whatever they really are, unmet when it cannot hold.
 * Source: HL7 CQL, Author's Guide, "Uncertainty": a comparison of intervals is unknown where they overlap.
 */
export function compareIntervals(left: Interval, cmp: '>=' | '<=', right: Interval): Verdict {
  return cmp === '>='
    ? verdictOf(left.lo >= right.hi, left.hi >= right.lo)
    : verdictOf(left.hi <= right.lo, left.lo <= right.hi)
}
