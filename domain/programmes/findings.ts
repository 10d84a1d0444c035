import { type FactKey, type Facts, isSameFact } from '../profile/index.ts'
import {
  type KnownActions,
  type KnownWindows,
  type Leaf,
  type RecordsLeaf,
  readsOfLeaf,
} from '../requirements/index.ts'
import type { Day, Moments } from '../time/index.ts'

/** What an assessment found out about single leaves, so that the next one of the same stays need not find it out again. */
export type Findings = KnownActions & {
  readonly momentsAt: (start: Day) => Moments
  /** Windows as things stand, with everything within reach, and with that only in time. */
  readonly now: KnownWindows
  readonly reachable: KnownWindows<RecordsLeaf>
  readonly soon: KnownWindows<RecordsLeaf>
}

export const noFindings = (facts: Facts, momentsAt: (start: Day) => Moments): Findings => ({
  facts,
  momentsAt,
  now: new Map(),
  reachable: new Map(),
  soon: new Map(),
  records: new Map(),
  inTime: new Map(),
})

/** As `before`, without what rests on a fact that is another now. */
export function findingsFor(facts: Facts, before: Findings): Findings {
  const isSame = sameLeaf(before.facts, facts)
  // What holds for both students may lie in one map, which grows for both.
  const kept = <One extends Leaf, Value>(found: Map<One, Value>): Map<One, Value> =>
    found.keys().every(isSame) ? found : new Map([...found].filter(([leaf]) => isSame(leaf)))
  return {
    facts,
    momentsAt: before.momentsAt,
    now: kept(before.now),
    reachable: kept(before.reachable),
    soon: kept(before.soon),
    records: kept(before.records),
    inTime: new Map([...before.inTime].map(([moments, actions]) => [moments, kept(actions)])),
  }
}

/** Whether a leaf reads nothing that has changed. */
function sameLeaf(before: Facts, now: Facts): (leaf: Leaf) => boolean {
  const known = new Map<FactKey, boolean>()
  const isSame = (fact: FactKey): boolean => {
    const same = known.get(fact) ?? isSameFact(before, now, fact)
    known.set(fact, same)
    return same
  }
  return (leaf) => readsOf(leaf).every(isSame)
}

const reads = new WeakMap<Leaf, readonly FactKey[]>()

function readsOf(leaf: Leaf): readonly FactKey[] {
  const known = reads.get(leaf) ?? readsOfLeaf(leaf)
  reads.set(leaf, known)
  return known
}
