import type { CompiledTally } from './compiled-records.ts'
import type { TableColumns } from './fill-column.ts'
import { ABSENT_HI, ABSENT_LO } from './whole-numbers.ts'

/** The least that rows which certainly match come to. Not for plain counts. */
export function leastOf(tally: CompiledTally, table: TableColumns, rows: readonly number[]): number {
  const { lo, hi } = ends(tally, table)
  if (tally.by === 'gap') return chain(rows, lo, hi, tally.days)
  const known = rows.map((row) => lo[row] ?? ABSENT_LO).filter((value) => value !== ABSENT_LO)
  return tally.by === 'sum' ? sum(known) : new Set(known).size
}

/** The most that rows which possibly match come to. Not for plain counts. */
export function mostOf(tally: CompiledTally, table: TableColumns, rows: readonly number[]): number {
  const { lo, hi } = ends(tally, table)
  if (tally.by === 'gap') {
    // With days that are not exact the gap is not looked at: every record may still count.
    return rows.every((row) => lo[row] === hi[row]) ? chain(rows, lo, hi, tally.days) : rows.length
  }
  if (tally.by === 'sum') {
    const most = rows.map((row) => hi[row] ?? ABSENT_HI)
    return most.includes(ABSENT_HI) ? Number.POSITIVE_INFINITY : sum(most)
  }
  const named = rows.map((row) => lo[row]).filter((code) => code !== ABSENT_LO)
  return new Set(named).size + rows.length - named.length
}

/** Longest chain of records certainly `days` apart, always the one that ends first; see `records.ts`. */
function chain(rows: readonly number[], lo: Int32Array, hi: Int32Array, days: number): number {
  let length = 0
  let freeFrom = Number.NEGATIVE_INFINITY
  for (;;) {
    let end = Number.POSITIVE_INFINITY
    for (const row of rows) {
      const from = lo[row] ?? ABSENT_LO
      if (from !== ABSENT_LO && from >= freeFrom) end = Math.min(end, hi[row] ?? end)
    }
    if (end === Number.POSITIVE_INFINITY) return length
    length += 1
    freeFrom = end + days
  }
}

function ends({ field }: CompiledTally, { fields }: TableColumns): { lo: Int32Array; hi: Int32Array } {
  const column = fields[field]
  if (!column) throw new RangeError(`no field ${field}`)
  return { lo: column.lo.values, hi: column.hi.values }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
