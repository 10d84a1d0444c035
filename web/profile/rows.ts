import type { FormField } from './form-fields.ts'

/** One record of a list, such as a clerkship. Absent is unknown. */
export type Row = Readonly<Record<string, unknown>>

/** A record whose name stands alone, such as `cv` among the documents, is a record all the same. */
export const asRow = (entry: unknown, { short }: FormField): Row =>
  typeof entry === 'object' && entry !== null ? (entry as Row) : short ? { [short]: entry } : {} // the schema has only records there

export const rowsIn = (kept: unknown, field: FormField): readonly Row[] =>
  Array.isArray(kept) ? kept.map((entry) => asRow(entry, field)) : []

/** The row with one field changed; undefined or nothing typed takes it away. */
export function rowWith(row: Row, key: string, value: unknown): Row {
  const { [key]: _, ...others } = row
  return value === undefined ? others : { ...others, [key]: value }
}

/** What must be said before the record means anything. A language needs to be native, or a level. */
export const isWhole = (row: Row, { path, fields }: FormField): boolean =>
  fields.every(({ path: key, isRequired }) => !isRequired || row[key] !== undefined) &&
  fields.some(({ path: key }) => row[key] !== undefined) &&
  (path !== 'languages' || row.native !== undefined || row.level !== undefined)

export const missingIn = (row: Row, { fields }: FormField): readonly string[] =>
  fields.filter(({ path, isRequired }) => isRequired && row[path] === undefined).map(({ path }) => path)
