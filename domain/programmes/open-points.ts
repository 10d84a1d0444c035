import type { FactKey, Facts } from '../profile/index.ts'
import {
  type Core,
  decidingLeaves,
  explain,
  type Leaf,
  type Situation,
  UNKNOWN,
} from '../requirements/index.ts'

/** Something nobody has answered yet and that could settle the answer. */
export type OpenPoint = {
  readonly leaf: Leaf
  /** The fact that would settle it; undefined when a person at the host or elsewhere decides. */
  readonly fact: FactKey | undefined
}

/** The open points that decide, each once. */
export function openPoints(core: Core, situation: Situation): readonly OpenPoint[] {
  const open = new Map<string, OpenPoint>()
  for (const { leaf, verdict } of decidingLeaves(explain(core, situation)))
    if (verdict === UNKNOWN) open.set(textOf(leaf), { leaf, fact: factOf(leaf, situation.facts) })
  return [...open.values()]
}

/** Leaves of one text are one point. They stay as long as the catalogue does, so each is written once. */
const texts = new WeakMap<Leaf, string>()

function textOf(leaf: Leaf): string {
  const text = texts.get(leaf) ?? JSON.stringify(leaf)
  texts.set(leaf, text)
  return text
}

/** The fact that a leaf waits for. A clerkship "in the discipline of the elective" waits for the discipline first. */
function factOf(leaf: Leaf, facts: Facts): FactKey | undefined {
  if (leaf.op === 'compare' || leaf.op === 'has') return leaf.fact
  if (leaf.op !== 'records') return undefined
  const unnamed = leaf.where
    .map(stayFactOf)
    .find((fact) => fact !== undefined && !facts.codes[fact]?.complete)
  return unnamed ?? leaf.table
}

type RecordTest = Extract<Leaf, { op: 'records' }>['where'][number]

function stayFactOf(test: RecordTest) {
  if ('cmp' in test) return undefined
  const set = 'in' in test ? test.in : test.notIn
  return 'stay' in set ? set.stay : undefined
}
