import type { Facts } from '../../profile/index.ts'
import { UNKNOWN } from '../verdict.ts'
import type { BoundLeaf } from './bound-node.ts'
import { itemsOf } from './lists.ts'
import { type OfferingIndex, offeringVerdicts } from './posting-lists.ts'
import { nodeValues, type SharedNodes } from './shared-nodes.ts'
import { push, type Vector, vector } from './vector.ts'

/**
 * The offerings whose verdict is unknown, and the unknown leaves each of them hangs on: the leaves of
 * offerings[i] are leaves[starts[i]] up to leaves[starts[i + 1]], as node ids for `leafOf`.
 */
export type Undecided = {
  readonly offerings: Int32Array
  readonly starts: Int32Array
  readonly leaves: Int32Array
}

/**
 * A leaf is decisive when it is unknown, and so is everything from it up to the offering: then knowing it
 * may settle the offering. Costs one evaluation, and what it gives.
 */
export function undecided(index: OfferingIndex, facts: Facts): Undecided {
  const values = nodeValues(index.nodes, facts)
  const verdicts = offeringVerdicts(index, values)
  const below = belowRoots(index, values)
  const [offerings, starts, leaves] = [vector(), vector(), vector()]
  // Holds for each node the number of the last offering that it was listed for.
  const seen = new Int32Array(values.length).fill(-1)
  for (let offering = 0; offering < verdicts.length; offering += 1) {
    if (verdicts[offering] !== UNKNOWN) continue
    push(offerings, offering)
    push(starts, leaves.length)
    const roots = itemsOf(index.requirements, offering)
    for (let i = 0; i < roots.length; i += 1) {
      const found = below[roots[i] ?? 0]
      if (found) listOnce(found, seen, offering, leaves)
    }
  }
  push(starts, leaves.length)
  return { offerings: trimmed(offerings), starts: trimmed(starts), leaves: trimmed(leaves) }
}

/** What a leaf of `undecided` asks: its fact, table or decision. */
export function leafOf({ nodes }: OfferingIndex, id: number): BoundLeaf {
  const leaf = nodes.leafById.get(id)
  if (!leaf) throw new RangeError(`node ${id} is not a leaf`)
  return leaf
}

/** By node: the decisive leaves under it, if it is an unknown requirement of an offering. */
function belowRoots({ nodes, postings }: OfferingIndex, values: Uint8Array): (Int32Array | undefined)[] {
  const below: (Int32Array | undefined)[] = []
  for (let id = 0; id < postings.length.length; id += 1) {
    const isOpen = values[id] === UNKNOWN && (postings.length.values[id] ?? 0) > 0
    below.push(isOpen ? unknownLeaves(nodes, values, id) : undefined)
  }
  return below
}

function unknownLeaves(nodes: SharedNodes, values: Uint8Array, root: number): Int32Array {
  const found = vector()
  const visit = (id: number) => {
    if (values[id] !== UNKNOWN) return
    const from = nodes.firstChild.values[id] ?? 0
    const to = nodes.firstChild.values[id + 1] ?? 0
    if (from === to) push(found, id)
    for (let i = from; i < to; i += 1) visit(nodes.children.values[i] ?? 0)
  }
  visit(root)
  return trimmed(found)
}

function listOnce(below: Int32Array, seen: Int32Array, offering: number, leaves: Vector): void {
  for (let i = 0; i < below.length; i += 1) {
    const leaf = below[i] ?? 0
    if (seen[leaf] === offering) continue
    seen[leaf] = offering
    push(leaves, leaf)
  }
}

const trimmed = ({ values, length }: Vector): Int32Array => values.slice(0, length)
