import type { FactKey } from '../../profile/index.ts'
import type { BoundLeaf } from './bound-node.ts'
import type { OfferingIndex } from './posting-lists.ts'
import type { Undecided } from './undecided.ts'

/** What could be asked. Without a fact: a person decides, or the source leaves it open. */
export type OpenFact = {
  readonly fact: FactKey | undefined
  /** How many offerings hang on it, and how many on nothing else. */
  readonly offerings: number
  readonly alone: number
}

/**
 * A records leaf counts for its table, also where it is the code of the stay that is missing ("the same
 * discipline as the elective").
 */
function factOf(leaf: BoundLeaf): FactKey | undefined {
  if (leaf.op === 'records') return leaf.table
  return leaf.op === 'compare' || leaf.op === 'has' ? leaf.fact : undefined
}

/** The facts that undecided offerings hang on, those that may settle most first. Linear in their leaves. */
export function openFacts(index: OfferingIndex, { offerings, starts, leaves }: Undecided): OpenFact[] {
  const facts: (FactKey | undefined)[] = []
  const factOfNode = new Int32Array(index.nodes.ops.length).fill(-1)
  for (const [id, leaf] of index.nodes.leafById) factOfNode[id] = numberOfFact(leaf, facts)
  const [hanging, alone] = [new Int32Array(facts.length), new Int32Array(facts.length)]
  const seen = new Int32Array(facts.length).fill(-1)
  for (let i = 0; i < offerings.length; i += 1) {
    let distinct = 0
    let last = -1
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const fact = factOfNode[leaves[at] ?? 0] ?? 0
      if (seen[fact] === i) continue
      seen[fact] = i
      hanging[fact] = (hanging[fact] ?? 0) + 1
      distinct += 1
      last = fact
    }
    if (distinct === 1) alone[last] = (alone[last] ?? 0) + 1
  }
  return facts
    .map((fact, i) => ({ fact, offerings: hanging[i] ?? 0, alone: alone[i] ?? 0 }))
    .filter((one) => one.offerings > 0)
    .sort((a, b) => b.alone - a.alone || b.offerings - a.offerings)
}

function numberOfFact(leaf: BoundLeaf, facts: (FactKey | undefined)[]): number {
  const fact = factOf(leaf)
  const known = facts.indexOf(fact)
  return known < 0 ? facts.push(fact) - 1 : known
}
