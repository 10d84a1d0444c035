// Facts as the cases write them: in the names of the registry, with values as they are printed.
import { z } from 'zod'
import {
  cefrNumber,
  cefrSchema,
  codeFacts,
  type Facts,
  type FieldType,
  type Interval,
  type Row,
  type ScalarKey,
  scalars,
  type TableKey,
  tables,
} from '../../profile/index.ts'
import { parseSpan, type Span } from '../../time/index.ts'

const printed = z.union([z.string(), z.number(), z.boolean()])
const codes = z.strictObject({ has: z.array(z.string()), complete: z.boolean().default(false) })
const records = z.strictObject({
  rows: z.array(z.record(z.string(), printed)),
  complete: z.boolean().default(false),
})
export const writtenFactsSchema = z.record(z.string(), z.union([printed, codes, records]))
type WrittenFacts = z.output<typeof writtenFactsSchema>

export function factsOf(written: WrittenFacts, where: string): Facts {
  const facts = { scalars: {}, codes: {}, records: {} }
  for (const [name, value] of Object.entries(written)) {
    const place = `${where}: ${name}`
    if (isKeyOf(scalars, name)) Object.assign(facts.scalars, { [name]: scalarOf(name, value, place) })
    else if (isKeyOf(codeFacts, name)) Object.assign(facts.codes, { [name]: codes.parse(value) })
    else if (isKeyOf(tables, name)) Object.assign(facts.records, { [name]: recordsOf(name, value, place) })
    else throw new Error(`${place} is not in the registry`)
  }
  return facts
}

const isKeyOf = <Key extends string>(all: Readonly<Record<Key, unknown>>, name: string): name is Key =>
  Object.hasOwn(all, name)

function scalarOf(fact: ScalarKey, value: unknown, place: string): Interval {
  return intervalOf(scalars[fact]?.type ?? 'day', value, 1, place) // only the semesters are not certain to be there
}

function recordsOf(table: TableKey, value: unknown, place: string) {
  const { rows, complete } = records.parse(value)
  return { rows: rows.map((fields) => rowOf(table, fields, place)), complete }
}

/** Printed numbers are kept in finer units: see the registry. */
const perUnit: Partial<Record<TableKey, number>> = { languageTests: 10, grades: 100 }

function rowOf(table: TableKey, fields: Readonly<Record<string, unknown>>, place: string): Row {
  const types: Readonly<Record<string, FieldType>> = tables[table].fields
  const known = Object.entries(fields).map(([field, value]) => {
    const type = types[field]
    if (!type) throw new Error(`${place} has no field ${field}`)
    if (type === 'code') return [field, String(value)]
    const level = cefrSchema.safeParse(value)
    const number = level.success ? cefrNumber(level.data) : value
    return [field, intervalOf(type, number, perUnit[table] ?? 1, `${place}.${field}`)]
  })
  return Object.fromEntries(known)
}

/** true, 12, "10..14", 2027-06-15, 2027-06 or 2027-06..2027-09 */
function intervalOf(type: 'day' | 'number' | 'flag', value: unknown, unit: number, place: string): Interval {
  if (type === 'day') return spanOf(String(value))
  if (type === 'flag') {
    const flag = Number(z.boolean(`${place} is true or false`).parse(value))
    return { lo: flag, hi: flag }
  }
  const [lo = Number.NaN, hi = lo] = String(value)
    .split('..')
    .map((number) => Math.round(Number(number) * unit))
  if (Number.isNaN(lo + hi)) throw new Error(`${place}: "${value}" is not a number`)
  return { lo, hi }
}

export function spanOf(text: string): Span {
  const span = parseSpan(text)
  if (!span) throw new Error(`"${text}" is not a day`)
  return span
}
