import type { Facts } from '../../profile/index.ts'
import { MET, UNKNOWN, UNMET } from '../verdict.ts'
import type { BoundLeaf, BoundNode } from './bound-node.ts'
import { addLeaf, emptyLeafTable, type LeafTable, writeLeafValues } from './leaf-table.ts'
import { push, type Vector, vector } from './vector.ts'

/**
 * Every distinct node of many rulebooks once (hash-consing), children before parents. Inner nodes stand in
 * rows of whole numbers: what they are, how many children suffice (`atLeast`), and where their children are.
 */
export type SharedNodes = {
  readonly idByKey: Map<string, number>
  readonly ops: Vector
  readonly least: Vector
  /** Where the children begin in `children`; one more than there are nodes. */
  readonly firstChild: Vector
  readonly children: Vector
  /** The ids of nodes that have children. */
  readonly inner: Vector
  readonly leafById: Map<number, BoundLeaf>
  readonly leaves: LeafTable
}

const [ALL, ANY, AT_LEAST, NOT, PROMISED, LEAF] = [0, 1, 2, 3, 4, 5]
const opCodes = { all: ALL, any: ANY, atLeast: AT_LEAST, not: NOT, promised: PROMISED } as const

export function emptyNodes(): SharedNodes {
  const firstChild = vector()
  push(firstChild, 0)
  return {
    idByKey: new Map(),
    ops: vector(),
    least: vector(),
    firstChild,
    children: vector(),
    inner: vector(),
    leafById: new Map(),
    leaves: emptyLeafTable(),
  }
}

/** The id of a node; a node with the same key has the same id. New ones are added, children first. */
export function intern(nodes: SharedNodes, node: BoundNode): number {
  const known = nodes.idByKey.get(node.key)
  if (known !== undefined) return known
  const of = 'of' in node ? [node.of].flat().map((child: BoundNode) => intern(nodes, child)) : []
  const id = nodes.ops.length
  nodes.idByKey.set(node.key, id)
  for (const child of of) push(nodes.children, child)
  push(nodes.firstChild, nodes.children.length)
  push(nodes.least, node.op === 'atLeast' ? node.n : 0)
  if ('of' in node) {
    push(nodes.ops, opCodes[node.op])
    push(nodes.inner, id)
    return id
  }
  push(nodes.ops, LEAF)
  nodes.leafById.set(id, node)
  addLeaf(nodes.leaves, node, id)
  return id
}

/** The value of every node for one student, each computed once: linear in the nodes and their children. */
export function nodeValues(nodes: SharedNodes, facts: Facts): Uint8Array {
  const values = new Uint8Array(nodes.ops.length)
  writeLeafValues(nodes.leaves, facts, values)
  const [ops, least, firstChild] = [nodes.ops.values, nodes.least.values, nodes.firstChild.values]
  const [inner, children] = [nodes.inner.values, nodes.children.values]
  for (let i = 0; i < nodes.inner.length; i += 1) {
    const id = inner[i] ?? 0
    const from = firstChild[id] ?? 0
    const to = firstChild[id + 1] ?? 0
    const op = ops[id]
    if (op === ALL) values[id] = minimum(values, children, from, to)
    else if (op === ANY) values[id] = maximum(values, children, from, to)
    else if (op === AT_LEAST) values[id] = tally(values, children, from, to, least[id] ?? 0)
    else if (op === NOT) values[id] = MET - (values[children[from] ?? 0] ?? UNKNOWN)
    else values[id] = values[children[from] ?? 0] === UNMET ? UNMET : MET
  }
  return values
}

function minimum(values: Uint8Array, children: Int32Array, from: number, to: number): number {
  let least: number = MET
  for (let i = from; i < to && least > UNMET; i += 1) {
    const value = values[children[i] ?? 0] ?? UNKNOWN
    if (value < least) least = value
  }
  return least
}

function maximum(values: Uint8Array, children: Int32Array, from: number, to: number): number {
  let most: number = UNMET
  for (let i = from; i < to && most < MET; i += 1) {
    const value = values[children[i] ?? 0] ?? UNKNOWN
    if (value > most) most = value
  }
  return most
}

function tally(values: Uint8Array, children: Int32Array, from: number, to: number, n: number): number {
  let met = 0
  let possible = 0
  for (let i = from; i < to; i += 1) {
    const value = values[children[i] ?? 0] ?? UNKNOWN
    if (value === MET) met += 1
    if (value !== UNMET) possible += 1
  }
  return met >= n ? MET : possible >= n ? UNKNOWN : UNMET
}
