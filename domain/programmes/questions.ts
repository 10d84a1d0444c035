import type { FactKey } from '../profile/index.ts'
import type { Leaf } from '../requirements/index.ts'
import type { Assessment } from './assess.ts'

/** A fact that nobody has said yet, and what saying it would do. */
export type Question = {
  readonly fact: FactKey
  /** Programmes whose answer waits for this fact, and perhaps for others. */
  readonly touches: number
  /** Programmes whose answer waits for this fact alone. */
  readonly decides: number
  /** What the programmes ask of it, most asked first. */
  readonly leaves: readonly Leaf[]
}

/**
 * The open facts over all programmes, the one that decides most first. A fact that is already known, only not
 * precisely enough, is asked again like one that is missing.
 */
export function questionsOf(assessments: readonly Assessment[]): Question[] {
  const found = new Map<
    FactKey,
    { touches: number; decides: number; leaves: Map<string, { leaf: Leaf; times: number }> }
  >()
  for (const [{ open }, times] of timesEach(assessments)) {
    const facts = new Set(open.map(({ fact }) => fact).filter((fact) => fact !== undefined))
    for (const fact of facts) {
      const entry = found.get(fact) ?? { touches: 0, decides: 0, leaves: new Map() }
      entry.touches += times
      if (facts.size === 1) entry.decides += times
      for (const point of open) if (point.fact === fact) countLeaf(entry.leaves, point.leaf, times)
      found.set(fact, entry)
    }
  }
  return [...found]
    .map(([fact, { touches, decides, leaves }]) => ({ fact, touches, decides, leaves: byTimes(leaves) }))
    .sort((a, b) => b.decides - a.decides || b.touches - a.touches)
}

/** Programmes that ask the same share one assessment. */
function timesEach(assessments: readonly Assessment[]): ReadonlyMap<Assessment, number> {
  const times = new Map<Assessment, number>()
  for (const one of assessments) times.set(one, (times.get(one) ?? 0) + 1)
  return times
}

function countLeaf(leaves: Map<string, { leaf: Leaf; times: number }>, leaf: Leaf, times: number): void {
  const key = keyOf(leaf)
  const known = leaves.get(key)
  leaves.set(key, { leaf, times: (known?.times ?? 0) + times })
}

/** Every answer asks again for the same leaves of the catalogue. */
const keys = new WeakMap<Leaf, string>()

function keyOf(leaf: Leaf): string {
  const key = keys.get(leaf) ?? JSON.stringify(leaf)
  keys.set(leaf, key)
  return key
}

const byTimes = (leaves: ReadonlyMap<string, { leaf: Leaf; times: number }>): Leaf[] =>
  [...leaves.values()].sort((a, b) => b.times - a.times).map(({ leaf }) => leaf)
