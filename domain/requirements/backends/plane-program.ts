import type { BoundNode } from './bound-node.ts'
import { emptyPlanes, leafPlanes, type PlaneStore, type Planes } from './leaf-planes.ts'

/** Words worked on at a time: two planes of 4 kB a node, so that a whole rulebook stays in the first caches. */
export const BLOCK = 1024

/** A node with its room to work in. Leaves have their planes instead, `at` which each block begins. */
export type PlaneNode =
  | { readonly op: 'leaf' | 'notLeaf'; readonly planes: Planes }
  | { readonly op: 'all' | 'any' | 'promised'; readonly of: readonly PlaneNode[]; readonly room: Planes }
  | { readonly op: 'atLeast'; readonly of: readonly PlaneNode[]; readonly steps: readonly Planes[] }

/** Computes the planes of leaves that are new to the store. */
export function planeProgram(node: BoundNode, store: PlaneStore): PlaneNode {
  switch (node.op) {
    case 'all':
    case 'any':
      return { op: node.op, of: node.of.map((part) => planeProgram(part, store)), room: emptyPlanes(BLOCK) }
    case 'promised':
      return { op: 'promised', of: [planeProgram(node.of, store)], room: emptyPlanes(BLOCK) }
    case 'atLeast': {
      const steps = Array.from({ length: node.n }, () => emptyPlanes(BLOCK))
      return { op: 'atLeast', of: node.of.map((part) => planeProgram(part, store)), steps }
    }
    case 'not':
      return { op: 'notLeaf', planes: leafPlanes(store, node.of) }
    default:
      return { op: 'leaf', planes: leafPlanes(store, node) }
  }
}

/** The node's words from `at`: the planes hold them from word `from`. */
export type Block = { readonly planes: Planes; readonly from: number; readonly negated: boolean }

export function runBlock(node: PlaneNode, at: number, words: number): Block {
  switch (node.op) {
    case 'leaf':
    case 'notLeaf':
      return { planes: node.planes, from: at, negated: node.op === 'notLeaf' }
    case 'all':
    case 'any':
      fillBlock(node.room, node.op === 'all' ? -1 : 0, words)
      for (const part of node.of) {
        const block = runBlock(part, at, words)
        if (node.op === 'all') meet(node.room, block, words)
        else join(node.room, block, words)
      }
      return { planes: node.room, from: 0, negated: false }
    case 'promised':
      for (const part of node.of) promise(node.room, runBlock(part, at, words), words)
      return { planes: node.room, from: 0, negated: false }
    case 'atLeast':
      return tally(node, at, words)
  }
}

/** Not of a verdict: certain where it was not possible, possible where it was not certain. */
function sides({ planes, negated }: Block): { certain: Uint32Array; possible: Uint32Array; flip: number } {
  return negated
    ? { certain: planes.possible, possible: planes.certain, flip: -1 }
    : { certain: planes.certain, possible: planes.possible, flip: 0 }
}

function fillBlock({ certain, possible }: Planes, bits: number, words: number): void {
  certain.fill(bits, 0, words)
  possible.fill(bits, 0, words)
}

function meet(room: Planes, block: Block, words: number): void {
  const { certain, possible, flip } = sides(block)
  const { from } = block
  for (let i = 0; i < words; i += 1) {
    room.certain[i] = (room.certain[i] ?? 0) & ((certain[from + i] ?? 0) ^ flip)
    room.possible[i] = (room.possible[i] ?? 0) & ((possible[from + i] ?? 0) ^ flip)
  }
}

function join(room: Planes, block: Block, words: number): void {
  const { certain, possible, flip } = sides(block)
  const { from } = block
  for (let i = 0; i < words; i += 1) {
    room.certain[i] = (room.certain[i] ?? 0) | ((certain[from + i] ?? 0) ^ flip)
    room.possible[i] = (room.possible[i] ?? 0) | ((possible[from + i] ?? 0) ^ flip)
  }
}

function promise(room: Planes, block: Block, words: number): void {
  const { possible, flip } = sides(block)
  for (let i = 0; i < words; i += 1) {
    const bits = (possible[block.from + i] ?? 0) ^ flip
    room.certain[i] = bits
    room.possible[i] = bits
  }
}

/** Step k holds who has at least k + 1 of the children so far; a child lifts each step by the one below. */
function tally(node: Extract<PlaneNode, { op: 'atLeast' }>, at: number, words: number): Block {
  for (const step of node.steps) fillBlock(step, 0, words)
  for (const part of node.of) {
    const block = runBlock(part, at, words)
    for (let k = node.steps.length - 1; k >= 0; k -= 1) lift(node.steps[k], node.steps[k - 1], block, words)
  }
  const last = node.steps.at(-1)
  if (!last) throw new RangeError('at least none of them is no node of the normal form')
  return { planes: last, from: 0, negated: false }
}

function lift(step: Planes | undefined, below: Planes | undefined, block: Block, words: number): void {
  if (!step) return
  if (!below) {
    join(step, block, words)
    return
  }
  const { certain, possible, flip } = sides(block)
  const { from } = block
  for (let i = 0; i < words; i += 1) {
    step.certain[i] = (step.certain[i] ?? 0) | ((below.certain[i] ?? 0) & ((certain[from + i] ?? 0) ^ flip))
    step.possible[i] =
      (step.possible[i] ?? 0) | ((below.possible[i] ?? 0) & ((possible[from + i] ?? 0) ^ flip))
  }
}
