import { MET, UNMET, type Verdict } from '../verdict.ts'
import type { BoundCompare, BoundLeaf } from './bound-node.ts'
import type { Columns } from './columns.ts'
import { leafTest } from './interpret.ts'

/**
 * A verdict per student as two bits: student i is bit i % 32 of word i / 32. Certain: met. Possible: not
 * unmet. The bits after the last student mean nothing.
 */
export type Planes = { readonly certain: Uint32Array; readonly possible: Uint32Array }

export const wordsFor = (students: number): number => Math.ceil(students / 32)

export function emptyPlanes(words: number): Planes {
  return { certain: new Uint32Array(words), possible: new Uint32Array(words) }
}

/** The planes of the leaves asked for so far, by key: 2 bits a student and leaf. */
export type PlaneStore = { readonly columns: Columns; readonly planes: Map<string, Planes> }

export const planeStore = (columns: Columns): PlaneStore => ({ columns, planes: new Map() })

/** Computed the first time, in time linear in the students and, for records, in their records. */
export function leafPlanes({ columns, planes }: PlaneStore, leaf: BoundLeaf): Planes {
  const known = planes.get(leaf.key)
  if (known) return known
  const made = emptyPlanes(wordsFor(columns.size))
  if (leaf.op === 'compare') fillCompare(made, leaf, columns)
  else fill(made, columns.size, leafTest(leaf, columns))
  planes.set(leaf.key, made)
  return made
}

function fill({ certain, possible }: Planes, size: number, verdictOf: (student: number) => Verdict): void {
  for (let student = 0; student < size; student += 1) {
    const verdict = verdictOf(student)
    const word = student >>> 5
    if (verdict === MET) certain[word] = (certain[word] ?? 0) | (1 << (student & 31))
    if (verdict !== UNMET) possible[word] = (possible[word] ?? 0) | (1 << (student & 31))
  }
}

function fillCompare({ certain, possible }: Planes, { fact, lo, hi }: BoundCompare, columns: Columns): void {
  const column = columns.scalars.get(fact)
  if (!column) {
    possible.fill(2 ** 32 - 1)
    return
  }
  threshold(certain, column.lo.values, hi, columns.size)
  threshold(possible, column.hi.values, lo, columns.size)
}

/** Sets the bits of the values that are at least `least`. */
function threshold(plane: Uint32Array, values: Int32Array, least: number, size: number): void {
  for (let word = 0; word < plane.length; word += 1) {
    const from = word * 32
    const students = Math.min(32, size - from)
    let bits = 0
    for (let bit = 0; bit < students; bit += 1) if ((values[from + bit] ?? 0) >= least) bits |= 1 << bit
    plane[word] = bits
  }
}
