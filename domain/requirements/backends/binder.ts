import { type Anchor, anchorsOf, type Moments } from '../../time/index.ts'
import type { Bound, Core, Leaf } from '../core.ts'
import { eachLeaf } from '../leaves.ts'
import type { BoundNode } from './bound-node.ts'
import { type BindContext, bind } from './normal-form.ts'

/**
 * `bind` for many requirements and many stays: first the stay, then each of its requirements. Requirements that say
 * the same are bound once for all stays that agree in the moments they speak of; most speak of one or of none. Equal
 * nodes are then one object, which `buildIndex` gains by.
 */
export function binder(): (context: BindContext) => (core: Core) => BoundNode {
  const rules = new Map<Core, Rule>()
  const ruleByText = new Map<string, Rule>()
  const ruleOf = (core: Core): Rule => {
    const text = JSON.stringify(core, withoutSentences)
    const rule = ruleByText.get(text) ?? { core, anchors: momentsIn(core), byDays: new Map() }
    ruleByText.set(text, rule)
    rules.set(core, rule)
    return rule
  }
  return (context) => {
    const known = new Map<Core, BoundNode>()
    return (core) => {
      const node = known.get(core) ?? nodeFor(rules.get(core) ?? ruleOf(core), context)
      known.set(core, node)
      return node
    }
  }
}

/** A requirement, and its normal forms by the days they are for. */
type Rule = {
  readonly core: Core
  readonly anchors: readonly Anchor[]
  readonly byDays: Map<string, BoundNode>
}

function nodeFor({ core, anchors, byDays }: Rule, context: BindContext): BoundNode {
  const days = daysOf(anchors, context)
  const node = byDays.get(days) ?? bind(core, context)
  byDays.set(days, node)
  return node
}

/** How a leaf is said makes no difference to what it means. */
const withoutSentences = (key: string, value: unknown): unknown => (key === 'say' ? undefined : value)

/** The moments of the stay on which the normal form depends. */
function momentsIn(core: Core): readonly Anchor[] {
  const found = new Set<Anchor>()
  eachLeaf(core, (leaf) => {
    for (const anchor of momentsOfLeaf(leaf)) found.add(anchor)
  })
  return [...found]
}

function momentsOfLeaf(leaf: Leaf): readonly Anchor[] {
  switch (leaf.op) {
    case 'grid':
      return ['start']
    case 'moment':
      return [...anchorsOf(leaf.left), ...anchorsOf(leaf.right)]
    case 'compare':
      return momentsOfBound(leaf.to)
    case 'records':
      return leaf.where.flatMap((test) => ('cmp' in test ? momentsOfBound(test.to) : []))
    default:
      return []
  }
}

const momentsOfBound = (to: Bound): readonly Anchor[] => (typeof to === 'number' ? [] : anchorsOf(to))

/** The days of these moments, of the stay and of every start that is asked for, as one key. */
function daysOf(anchors: readonly Anchor[], { moments, starts }: BindContext): string {
  const daysAt = (at: Moments) => anchors.map((anchor) => `${at[anchor].lo} ${at[anchor].hi}`).join()
  return [moments, ...starts].map(daysAt).join(';')
}
