import type { Facts } from '../../profile/index.ts'
import { MET, UNKNOWN, UNMET, type Verdict } from '../verdict.ts'
import type { BoundNode } from './bound-node.ts'
import { addList, append, clear, emptyLists, itemsOf, type Lists, take } from './lists.ts'
import { emptyNodes, intern, nodeValues, type SharedNodes } from './shared-nodes.ts'

/**
 * One student, all offerings. An offering is a list of requirements that all have to hold; for every
 * distinct requirement the offerings that ask for it are listed. So a student costs the distinct nodes
 * once, and then only the lists of requirements that are unmet or unknown.
 */
export type OfferingIndex = {
  readonly size: number
  readonly nodes: SharedNodes
  /** By offering: the nodes of its requirements. */
  readonly requirements: Lists
  /** By node: the offerings that require it. */
  readonly postings: Lists
}

/** Linear in the offerings' requirements. Sharing bound nodes between offerings saves comparing their keys. */
export function buildIndex(offerings: readonly (readonly BoundNode[])[]): OfferingIndex {
  const nodes = emptyNodes()
  const requirements = emptyLists()
  const ids = new Map<BoundNode, number>()
  offerings.forEach((roots, offering) => {
    const distinct = distinctRoots(roots, (root) => {
      const id = ids.get(root) ?? intern(nodes, root)
      ids.set(root, id)
      return id
    })
    addList(requirements, distinct.length)
    for (const id of distinct) append(requirements, offering, id)
  })
  return { size: offerings.length, nodes, requirements, postings: invert(requirements, nodes.ops.length) }
}

/**
 * Gives an offering other requirements, in place. Linear in the lists that it leaves and enters. Nodes that
 * nobody requires any more stay until the index is built anew.
 */
export function replaceOffering(index: OfferingIndex, offering: number, roots: readonly BoundNode[]): void {
  const { nodes, requirements, postings } = index
  if (offering < 0 || offering >= index.size) throw new RangeError(`there is no offering ${offering}`)
  for (const id of itemsOf(requirements, offering)) take(postings, id, offering)
  clear(requirements, offering)
  for (const id of distinctRoots(roots, (root) => intern(nodes, root))) append(requirements, offering, id)
  while (postings.start.length < nodes.ops.length) addList(postings, 0)
  for (const id of itemsOf(requirements, offering)) append(postings, id, offering)
}

/** A Verdict per offering. */
export function evaluateIndex(index: OfferingIndex, facts: Facts): Uint8Array {
  return offeringVerdicts(index, nodeValues(index.nodes, facts))
}

/** The verdict of every offering from the values of all nodes. */
export function offeringVerdicts({ size, postings }: OfferingIndex, values: Uint8Array): Uint8Array {
  const verdicts = new Uint8Array(size).fill(MET)
  // Unmet is written last, because it wins.
  for (const verdict of [UNKNOWN, UNMET] as const) mark(postings, values, verdict, verdicts)
  return verdicts
}

function mark({ start, length, items }: Lists, values: Uint8Array, of: Verdict, verdicts: Uint8Array): void {
  const [starts, lengths, offerings] = [start.values, length.values, items.values]
  for (let id = 0; id < start.length; id += 1) {
    if (values[id] !== of) continue
    const from = starts[id] ?? 0
    const to = from + (lengths[id] ?? 0)
    for (let i = from; i < to; i += 1) verdicts[offerings[i] ?? 0] = of
  }
}

/** Without what always holds: it decides nothing. */
function distinctRoots(roots: readonly BoundNode[], idOf: (root: BoundNode) => number): readonly number[] {
  const distinct: number[] = []
  for (const root of roots) {
    if (root.op === 'constant' && root.value === MET) continue
    const id = idOf(root)
    // Offerings have tens of requirements: looking through them is quicker than filling a set.
    if (!distinct.includes(id)) distinct.push(id)
  }
  return distinct
}

function invert(requirements: Lists, nodeCount: number): Lists {
  const sizes = new Int32Array(nodeCount)
  for (let list = 0; list < requirements.start.length; list += 1)
    for (const id of itemsOf(requirements, list)) sizes[id] = (sizes[id] ?? 0) + 1
  const postings = emptyLists()
  for (const size of sizes) addList(postings, size)
  for (let list = 0; list < requirements.start.length; list += 1)
    for (const id of itemsOf(requirements, list)) append(postings, id, list)
  return postings
}
