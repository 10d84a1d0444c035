import type { ScalarKey } from '../../../profile/index.ts'
import type { Core, Leaf } from '../../core.ts'
import { eachLeaf } from '../../leaves.ts'
import { isSingle, nameInOrder } from './lawful.ts'

/**
 * What a requirement claims, coarsely: names with a sign. Only opposite signs of one name can contradict each
 * other, which spares most searches.
 */
export type Touched = ReadonlySet<string>

export function touchedBy(...cores: readonly (Core | undefined)[]): Touched {
  const touched = new Set<string>()
  const visit = (leaf: Leaf, positive: boolean) => {
    for (const claim of claimsOf(leaf, positive)) touched.add(claim)
  }
  for (const core of cores) if (core) eachLeaf(core, visit)
  return touched
}

function claimsOf(leaf: Leaf, positive: boolean): readonly string[] {
  const sign = positive ? '+' : '-'
  switch (leaf.op) {
    case 'compare': {
      const side = (leaf.cmp === '>=') === positive ? '+' : '-'
      const name = nameInOrder(leaf.fact as ScalarKey)
      return leaf.fact === 'stay.weeks' ? [name + side, `days${side}`] : [name + side]
    }
    case 'moment':
      return ['days+', 'days-']
    case 'grid':
      return ['grid+', 'grid-']
    case 'has':
      return isSingle(leaf.fact) ? [`${leaf.fact}+`, `${leaf.fact}-`] : [leaf.fact + sign]
    case 'records':
      return [leaf.table + sign]
    case 'judgement':
      return [leaf.key + sign]
    case 'constant':
      return []
  }
}

/** Whether both can fail to go together. */
export function clash(first: Touched, second: Touched): boolean {
  for (const claim of first) if (second.has(opposite(claim))) return true
  return false
}

/** Whether they are about the same at all. */
export function related(first: Touched, second: Touched): boolean {
  for (const claim of first) if (second.has(claim) || second.has(opposite(claim))) return true
  return false
}

const opposite = (claim: string): string => claim.slice(0, -1) + (claim.endsWith('+') ? '-' : '+')
