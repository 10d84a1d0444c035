import type { Core } from '../core.ts'
import type { Situation } from '../situation.ts'
import { bindLeaf } from './bind-leaf.ts'
import type { BoundNode } from './bound-node.ts'
import { atLeastOf, groupOf, opposite, promisedOf } from './fold.ts'

/** What the days of a requirement depend on. */
export type BindContext = Pick<Situation, 'moments' | 'starts'>

/**
 * The normal form of a requirement for the given days: the one thing that all back ends compile from, with
 * the same value as the requirement for all facts. Linear in the size of the requirement but for sorting,
 * times the number of starts under `eachStart`. Throws a RangeError for a promise under a `not`, a record
 * field that does not exist or has another type, and a number that is not whole or beyond 32 bits.
 */
export function bind(core: Core, context: BindContext): BoundNode {
  return bound(core, context, false)
}

function bound(core: Core, context: BindContext, negated: boolean): BoundNode {
  const parts = (of: readonly Core[]) => of.map((part) => bound(part, context, negated))
  switch (core.op) {
    case 'all':
    case 'any':
      return groupOf(negated ? opposite(core.op) : core.op, parts(core.of))
    case 'atLeast':
      // Fewer than n of k are met when at least k - n + 1 are not.
      return atLeastOf(negated ? core.of.length - core.n + 1 : core.n, parts(core.of))
    case 'not':
      return bound(core.of, context, !negated)
    case 'promised':
      if (negated) throw new RangeError('a promise may not stand under a not')
      return promisedOf(bound(core.of, context, false))
    case 'eachStart': {
      const starts = context.starts.map((moments) => bound(core.of, { ...context, moments }, negated))
      return groupOf(negated ? 'any' : 'all', starts)
    }
    default:
      return bindLeaf(core, context.moments, negated)
  }
}
