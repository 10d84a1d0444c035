import {
  type Codes,
  type FactKey,
  type Facts,
  type FieldType,
  type Interval,
  type Row,
  scalars,
  tables,
} from '../profile/index.ts'
import type { Leaf, RecordsLeaf } from './core.ts'

/** What the student has where a leaf looks. `missing`: nobody has said. */
export type Have =
  | { readonly state: 'missing'; readonly fact: FactKey }
  | {
      readonly state: 'scalar'
      readonly fact: FactKey
      readonly type: 'day' | 'number' | 'flag'
      readonly value: Interval
    }
  | { readonly state: 'codes'; readonly fact: FactKey; readonly codes: Codes }
  | {
      readonly state: 'records'
      readonly fact: FactKey
      readonly rows: readonly HeldRow[]
      readonly complete: boolean
    }
  | { readonly state: 'none' }

export type HeldRow = readonly {
  readonly field: string
  readonly type: FieldType
  readonly value: string | Interval
}[]

/** The student's side of a leaf: for records, those of the kind that the leaf asks for. */
export function haveOf(leaf: Leaf, facts: Facts): Have {
  if (leaf.op === 'compare') {
    const value = facts.scalars[leaf.fact]
    return value
      ? { state: 'scalar', fact: leaf.fact, type: scalars[leaf.fact]?.type ?? 'number', value }
      : { state: 'missing', fact: leaf.fact }
  }
  if (leaf.op === 'has') {
    const codes = facts.codes[leaf.fact]
    return codes ? { state: 'codes', fact: leaf.fact, codes } : { state: 'missing', fact: leaf.fact }
  }
  return leaf.op === 'records' ? recordsHeld(leaf, facts) : { state: 'none' }
}

function recordsHeld(leaf: RecordsLeaf, facts: Facts): Have {
  const records = facts.records[leaf.table]
  if (!records) return { state: 'missing', fact: leaf.table }
  // The wished stay is counted among the stays, but it is not something that the student has.
  const rows = records.rows.filter((row) => row.state !== 'wished' && isOfKind(leaf, row))
  return {
    state: 'records',
    fact: leaf.table,
    rows: rows.map((row) => held(leaf, row)),
    complete: records.complete,
  }
}

/** Of the kind that is asked for: the first code that the leaf tests, such as the antigen or the test. */
function isOfKind({ where }: RecordsLeaf, row: Row): boolean {
  const first = where.find((test) => 'in' in test && Array.isArray(test.in))
  if (!first || !('in' in first) || !Array.isArray(first.in)) return true
  const code = row[first.field]
  return code === undefined || (typeof code === 'string' && first.in.includes(code))
}

function held(leaf: RecordsLeaf, row: Row): HeldRow {
  const types: Readonly<Record<string, FieldType>> = tables[leaf.table].fields
  return Object.entries(row)
    .filter(([field]) => field !== 'evidence')
    .map(([field, value]) => ({ field, value, type: types[field] ?? 'code' }))
}
