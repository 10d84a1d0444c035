import {
  type CodesKey,
  codeFacts,
  type FieldType,
  type ScalarKey,
  scalars,
  type TableKey,
  tables,
} from '../../profile/index.ts'

/** The table with a row a student. Records have a table each. */
export const FACTS_TABLE = 'student_facts'

/** A name as SQL text, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** study.fullTime is study_full_time. */
export const sqlName = (key: string): string =>
  key.replaceAll('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const recordsTable = (table: TableKey): string => `student_${sqlName(table)}`

/** A number or a day is two columns, both null where it is not known. A code is one. */
export const lower = (key: string): string => `${sqlName(key)}_lo`
export const upper = (key: string): string => `${sqlName(key)}_hi`
/** Whether the codes or the records are all there are. */
export const complete = (key: string): string => `${sqlName(key)}_complete`

export type SqlColumn = { readonly name: string; readonly type: string }

const integers = (key: string): SqlColumn[] => [
  { name: lower(key), type: 'integer' },
  { name: upper(key), type: 'integer' },
]

/**
 * Flags first: PostgreSQL finds a column fastest when those before it have a fixed width and are never null.
 */
export function factColumns(): SqlColumn[] {
  const lists = [...codeKeys, ...tableKeys]
  return [
    ...lists.map((key) => ({ name: complete(key), type: 'boolean NOT NULL DEFAULT false' })),
    ...scalarKeys.flatMap(integers),
    ...codeKeys.map((key) => ({ name: sqlName(key), type: "text[] NOT NULL DEFAULT '{}'" })),
  ]
}

export function recordColumns(table: TableKey): SqlColumn[] {
  const fields: [string, FieldType][] = Object.entries(tables[table].fields)
  return fields.flatMap(([name, type]) =>
    type === 'code' ? [{ name: sqlName(name), type: 'text' }] : integers(name),
  )
}

// The registry has exactly these keys.
const scalarKeys = Object.keys(scalars) as ScalarKey[]
const codeKeys = Object.keys(codeFacts) as CodesKey[]
export const tableKeys = Object.keys(tables) as TableKey[]

/**
 * PostgreSQL 15 and newer. `student` is the type of a student's id. Days are day numbers, flags 0 or 1.
 * The primary keys are the indexes that the compiled conditions use.
 */
export function factTables(student: 'uuid' | 'bigint' | 'text' = 'uuid'): string[] {
  const facts = [{ name: 'student_id', type: `${student} PRIMARY KEY` }, ...factColumns()]
  const owner = `${student} NOT NULL REFERENCES ${quoted(FACTS_TABLE)} ON DELETE CASCADE`
  const records = tableKeys.map((table) =>
    createTable(
      recordsTable(table),
      [
        { name: 'student_id', type: owner },
        { name: 'position', type: 'integer NOT NULL' },
        ...recordColumns(table),
      ],
      'PRIMARY KEY ("student_id", "position")',
    ),
  )
  return [createTable(FACTS_TABLE, facts), ...records]
}

function createTable(name: string, columns: readonly SqlColumn[], ...rest: readonly string[]): string {
  const lines = [...columns.map((column) => `${quoted(column.name)} ${column.type}`), ...rest]
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)`
}
