import { MET, UNKNOWN, UNMET, type Verdict } from '../verdict.ts'
import type { BoundNode } from './bound-node.ts'
import { emptyPlanes, type PlaneStore, type Planes, wordsFor } from './leaf-planes.ts'
import { BLOCK, planeProgram, runBlock } from './plane-program.ts'

/**
 * One rulebook, all students. Once the planes of the leaves are there, a node costs two bit operations for
 * 32 students; see engines.md 1.4 for what that is against other ways.
 */
export function evaluatePlanes(store: PlaneStore, node: BoundNode): Planes {
  const words = wordsFor(store.columns.size)
  const program = planeProgram(node, store)
  const result = emptyPlanes(words)
  for (let at = 0; at < words; at += BLOCK) {
    const size = Math.min(BLOCK, words - at)
    const { planes, from, negated } = runBlock(program, at, size)
    const [certain, possible] = negated
      ? [planes.possible, planes.certain]
      : [planes.certain, planes.possible]
    copy(certain, from, result.certain, at, size, negated)
    copy(possible, from, result.possible, at, size, negated)
  }
  clearRest(result, store.columns.size)
  return result
}

export function verdictFrom({ certain, possible }: Planes, student: number): Verdict {
  const [word, bit] = [student >>> 5, 1 << (student & 31)]
  if ((certain[word] ?? 0) & bit) return MET
  return (possible[word] ?? 0) & bit ? UNKNOWN : UNMET
}

/** How many students of `size` have each verdict. */
export function countPlanes(
  { certain, possible }: Planes,
  size: number,
): { readonly met: number; readonly unknown: number; readonly unmet: number } {
  const met = countBits(certain)
  const notUnmet = countBits(possible)
  return { met, unknown: notUnmet - met, unmet: size - notUnmet }
}

function copy(
  source: Uint32Array,
  from: number,
  target: Uint32Array,
  at: number,
  words: number,
  negated: boolean,
): void {
  const flip = negated ? -1 : 0
  for (let i = 0; i < words; i += 1) target[at + i] = (source[from + i] ?? 0) ^ flip
}

/** Puts the bits after the last student to 0, so that they are not counted. */
function clearRest({ certain, possible }: Planes, size: number): void {
  const last = certain.length - 1
  if (size % 32 === 0) return
  const students = 2 ** (size % 32) - 1
  certain[last] = (certain[last] ?? 0) & students
  possible[last] = (possible[last] ?? 0) & students
}

/** Source: Henry S. Warren, Hacker's Delight, 2nd edition, figure 5-2. */
function countBits(words: Uint32Array): number {
  let total = 0
  for (const word of words) {
    let bits = word - ((word >>> 1) & 0x55555555)
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
    total += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return total
}
