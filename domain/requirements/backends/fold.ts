// Builds the inner nodes of the normal form. Every step keeps the value in Kleene's logic, also where parts
// are unknown: so "A or not A" stays, since it is unknown when A is.
import { MET, UNKNOWN, UNMET, type Verdict } from '../verdict.ts'
import { type BoundNode, constantLeaf } from './bound-node.ts'

const other = { all: 'any', any: 'all' } as const

export const opposite = (op: 'all' | 'any'): 'all' | 'any' => other[op]

/** Flattens, drops what decides nothing, stops at what decides everything, sorts, drops duplicates. */
export function groupOf(op: 'all' | 'any', children: readonly BoundNode[]): BoundNode {
  const [idle, deciding]: readonly [Verdict, Verdict] = op === 'all' ? [MET, UNMET] : [UNMET, MET]
  const byKey = new Map<string, BoundNode>()
  for (const child of children.flatMap((one) => (one.op === op ? one.of : [one]))) {
    if (child.op === 'constant' && child.value === deciding) return child
    if (child.op !== 'constant' || child.value !== idle) byKey.set(child.key, child)
  }
  const of = [...byKey.values()].sort(byKeys)
  const [only] = of
  if (!only) return constantLeaf(idle)
  return of.length === 1 ? only : { op, of, key: keyOf(op, of) }
}

/** Two equal children count twice, so duplicates stay. */
export function atLeastOf(n: number, children: readonly BoundNode[]): BoundNode {
  const met = children.filter((child) => child.op === 'constant' && child.value === MET).length
  const open = children.filter((child) => child.op !== 'constant' || child.value === UNKNOWN)
  const needed = n - met
  if (needed <= 0) return constantLeaf(MET)
  if (needed > open.length) return constantLeaf(UNMET)
  if (needed === 1) return groupOf('any', open)
  if (needed === open.length) return groupOf('all', open)
  const of = open.sort(byKeys)
  return { op: 'atLeast', n: needed, of, key: keyOf(`atLeast ${needed} `, of) }
}

/** Unknown counts as met. */
export function promisedOf(of: BoundNode): BoundNode {
  if (of.op === 'constant') return constantLeaf(of.value === UNMET ? UNMET : MET)
  return of.op === 'promised' ? of : { op: 'promised', of, key: keyOf('promised', [of]) }
}

const keyOf = (name: string, of: readonly BoundNode[]): string =>
  `5 ${name}[${of.map((child) => child.key).join('|')}]`

/** By code units, which is the same everywhere; a locale's order is not. */
const byKeys = (a: BoundNode, b: BoundNode): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
