import { codeFacts, type Facts, type Row, scalars, type TableKey, tables } from '../../profile/index.ts'
import {
  complete,
  FACTS_TABLE,
  factColumns,
  lower,
  quoted,
  recordColumns,
  recordsTable,
  sqlName,
  tableKeys,
  upper,
} from './sql-schema.ts'
import { factEnd } from './whole-numbers.ts'

type SqlRow = Record<string, string | number | boolean | null | readonly string[]>
export type Statement = { readonly text: string; readonly parameters: readonly string[] }

/** Statements that insert the facts of students who have none stored, a table a statement. */
export function insertFacts(
  students: readonly { readonly id: string; readonly facts: Facts }[],
): Statement[] {
  const facts = students.map(({ id, facts }) => ({ student_id: id, ...factRow(facts) }))
  const records = tableKeys.map((table) => {
    const rows = students.flatMap(({ id, facts }) => recordRows(table, id, facts))
    const names = ['student_id', 'position', ...recordColumns(table).map(({ name }) => name)]
    return { rows, statement: insert(recordsTable(table), names, rows) }
  })
  const factNames = ['student_id', ...factColumns().map(({ name }) => name)]
  return [
    insert(FACTS_TABLE, factNames, facts),
    ...records.filter(({ rows }) => rows.length > 0).map(({ statement }) => statement),
  ]
}

/** One parameter for all rows, as JSON: PostgreSQL takes at most 65,535 parameters a statement. */
function insert(table: string, names: readonly string[], rows: readonly SqlRow[]): Statement {
  const columns = names.map(quoted).join(', ')
  const source = `json_populate_recordset(NULL::${quoted(table)}, $1::json)`
  return {
    text: `INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM ${source}`,
    parameters: [JSON.stringify(rows)],
  }
}

function factRow({ scalars: intervals, codes, records }: Facts): SqlRow {
  const row: SqlRow = {}
  for (const key of keysOf(scalars)) Object.assign(row, ends(key, intervals[key]))
  for (const key of keysOf(codeFacts)) {
    row[sqlName(key)] = codes[key]?.has ?? []
    row[complete(key)] = codes[key]?.complete ?? false
  }
  for (const key of tableKeys) row[complete(key)] = records[key]?.complete ?? false
  return row
}

function recordRows(table: TableKey, id: string, { records }: Facts): SqlRow[] {
  const rows = records[table]?.rows ?? []
  return rows.map((row, position) => ({ student_id: id, position, ...recordRow(table, row) }))
}

function recordRow(table: TableKey, row: Row): SqlRow {
  const columns: SqlRow = {}
  for (const [field, type] of Object.entries(tables[table].fields)) {
    const value = row[field]
    if (value !== undefined && (typeof value === 'string') !== (type === 'code'))
      throw new RangeError(`${table}.${field} is a ${type}`)
    if (typeof value === 'string') columns[sqlName(field)] = value
    else if (value) Object.assign(columns, ends(field, value))
  }
  return columns
}

function ends(key: string, value: { lo: number; hi: number } | undefined): SqlRow {
  return {
    [lower(key)]: value ? factEnd(value.lo) : null,
    [upper(key)]: value ? factEnd(value.hi) : null,
  }
}

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>): Key[] => Object.keys(of) as Key[] // a registry has exactly its keys
