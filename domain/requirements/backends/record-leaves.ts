import type { TableKey } from '../../profile/index.ts'
import { UNKNOWN, UNMET } from '../verdict.ts'
import type { BoundRecords } from './bound-node.ts'
import type { Columns } from './columns.ts'
import { type CompiledRecords, compileRecords } from './compiled-records.ts'
import type { Dictionary } from './dictionary.ts'
import { recordsVerdictAt } from './match-records.ts'
import { ABSENT_LO } from './whole-numbers.ts'

type Entry = { readonly node: number; readonly leaf: CompiledRecords }

/**
 * Records leaves on one table that ask one field for certain codes, and by code those that ask for it. A
 * leaf whose codes no record has need not be looked at. `field` -1: all others, which always are.
 */
type RecordGroup = {
  readonly table: TableKey
  readonly field: number
  readonly entries: Entry[]
  readonly byCode: Map<number, Entry[]>
}
export type RecordLeaves = Map<string, RecordGroup>

export function addRecordLeaf(
  groups: RecordLeaves,
  leaf: BoundRecords,
  node: number,
  codes: Dictionary,
): void {
  const compiled = compileRecords(leaf, codes)
  // Of no records only something that is asked for can be missing.
  const asking = compiled.tally.atLeast > 0 ? compiled.tests : []
  const test = asking.find(({ kind, negated }) => kind === 'codes' && !negated)
  const field = test?.field ?? -1
  const key = `${leaf.table} ${field}`
  const group: RecordGroup = groups.get(key) ?? {
    table: leaf.table,
    field,
    entries: [],
    byCode: new Map(),
  }
  groups.set(key, group)
  const entry = { node, leaf: compiled }
  group.entries.push(entry)
  for (const code of test?.codes ?? []) {
    const entries = group.byCode.get(code) ?? []
    group.byCode.set(code, entries)
    entries.push(entry)
  }
}

/** Writes the value of every records leaf for the one student of the columns to its node. */
export function writeRecords(groups: RecordLeaves, columns: Columns, values: Uint8Array): void {
  for (const group of groups.values()) {
    const codes = codesAsked(group, columns)
    if (!codes) {
      writeEntries(group.entries, columns, values)
      continue
    }
    const isComplete = columns.tables.get(group.table)?.complete.values[0] === 1
    for (const { node } of group.entries) values[node] = isComplete ? UNMET : UNKNOWN
    for (const code of codes) writeEntries(group.byCode.get(code) ?? [], columns, values)
  }
}

/** The codes that the student's records have in the group's field; undefined if one of them may be any. */
function codesAsked({ table, field }: RecordGroup, { tables }: Columns): Set<number> | undefined {
  if (field < 0) return undefined
  const column = tables.get(table)?.fields[field]?.lo
  const codes = new Set(column?.values.subarray(0, column.length))
  return codes.has(ABSENT_LO) ? undefined : codes
}

function writeEntries(entries: readonly Entry[], columns: Columns, values: Uint8Array): void {
  for (const { node, leaf } of entries) values[node] = recordsVerdictAt(leaf, columns, 0)
}
