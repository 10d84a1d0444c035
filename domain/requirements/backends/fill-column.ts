import {
  type Codes,
  type FieldType,
  type Interval,
  type Records,
  type Row,
  type TableKey,
  tables,
} from '../../profile/index.ts'
import { type Dictionary, numberOf } from './dictionary.ts'
import { pad, push, type Vector, vector } from './vector.ts'
import { ABSENT_HI, ABSENT_LO, factEnd } from './whole-numbers.ts'

/** A number or day per student or record; of a code, `lo` and `hi` are the same row of code numbers. */
export type IntervalColumn = { readonly lo: Vector; readonly hi: Vector }

/** Student i has the codes from starts[i] to starts[i + 1]; `complete` is 1 where these are all. */
export type CodeColumn = { readonly starts: Vector; readonly items: Vector; readonly complete: Vector }

/** Records of all students one after the other, with a column a field in the order of the registry. */
export type TableColumns = {
  readonly starts: Vector
  readonly complete: Vector
  readonly fields: readonly FieldColumn[]
}
type FieldColumn = IntervalColumn & { readonly name: string; readonly type: FieldType }

export function addScalar<Key>(
  scalars: Map<Key, IntervalColumn>,
  key: Key,
  student: number,
  value: Interval | undefined,
): void {
  if (!value) return
  const column = scalars.get(key) ?? { lo: vector(1), hi: vector(1) }
  scalars.set(key, column)
  padScalar(column, student)
  push(column.lo, factEnd(value.lo))
  push(column.hi, factEnd(value.hi))
}

export function addCodes<Key>(
  sets: Map<Key, CodeColumn>,
  key: Key,
  student: number,
  codes: Codes | undefined,
  numbers: Dictionary,
): void {
  if (!codes) return
  const column = sets.get(key) ?? { starts: vector(2), items: vector(4), complete: vector(1) }
  sets.set(key, column)
  padCodes(column, student)
  for (const code of codes.has) push(column.items, numberOf(numbers, code))
  push(column.complete, codes.complete ? 1 : 0)
}

export function addRecords(
  columns: Map<TableKey, TableColumns>,
  key: TableKey,
  student: number,
  records: Records | undefined,
  numbers: Dictionary,
): void {
  if (!records) return
  const table = columns.get(key) ?? emptyTable(key)
  columns.set(key, table)
  padTable(table, student)
  for (const row of records.rows) addRow(table, key, row, numbers)
  push(table.complete, records.complete ? 1 : 0)
}

export function padScalar({ lo, hi }: IntervalColumn, size: number): void {
  pad(lo, size, ABSENT_LO)
  pad(hi, size, ABSENT_HI)
}

export function padCodes({ starts, items, complete }: CodeColumn, size: number): void {
  pad(starts, size + 1, items.length)
  pad(complete, size, 0)
}

export function padTable({ starts, complete, fields }: TableColumns, size: number): void {
  pad(starts, size + 1, fields[0]?.lo.length ?? 0)
  pad(complete, size, 0)
}

function emptyTable(key: TableKey): TableColumns {
  const fields = Object.entries(tables[key].fields).map(([name, type]) => {
    const lo = vector(4)
    return { name, type, lo, hi: type === 'code' ? lo : vector(4) }
  })
  return { starts: vector(2), complete: vector(1), fields }
}

function addRow({ fields }: TableColumns, key: TableKey, row: Row, numbers: Dictionary): void {
  for (const { name, type, lo, hi } of fields) {
    const value = row[name]
    if (value === undefined) {
      push(lo, ABSENT_LO)
      if (hi !== lo) push(hi, ABSENT_HI)
    } else if (typeof value === 'string' && type === 'code') {
      push(lo, numberOf(numbers, value))
    } else if (typeof value === 'object' && type !== 'code') {
      push(lo, factEnd(value.lo))
      push(hi, factEnd(value.hi))
    } else throw new RangeError(`${key}.${name} is a ${type}`)
  }
}
