// The cases of the kinds: YAML that a student office can read and add to. See README.md beside this file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  type CodesKey,
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
import { anchors, type Moments, parseSpan, type Span } from '../../time/index.ts'
import type { Core } from '../core.ts'
import type { Conversion, Reference } from '../kind.ts'
import { lowerRequirement } from '../lower.ts'
import { momentSchema } from '../requirement.ts'
import type { Situation } from '../situation.ts'
import { type Term, termSchema } from '../term.ts'
import type { VerdictName } from '../verdict.ts'

const isKey = <Key extends string>(all: Readonly<Record<Key, unknown>>) =>
  z.custom<Key>((key) => typeof key === 'string' && Object.hasOwn(all, key))
const printed = z.union([z.string(), z.number(), z.boolean()])
const factsSchema = z.record(
  z.union([isKey(scalars), isKey(codeFacts), isKey(tables)]),
  z.union([
    printed,
    z.strictObject({ has: z.array(z.string()), complete: z.boolean().default(false) }),
    z.strictObject({ rows: z.array(z.record(z.string(), printed)), complete: z.boolean().default(false) }),
  ]),
)
const row = z.strictObject({ atLeast: z.number(), lo: z.number(), hi: z.number() })

const caseSchema = z.strictObject({
  name: z.string(),
  start: z.string().default('2027-03-01'),
  weeks: z.int().min(1).default(4),
  by: momentSchema.default('start'),
  moments: z.partialRecord(z.enum(anchors), z.string()).default({}),
  host: z.strictObject({ id: z.string(), country: z.string() }).default({ id: 'host', country: 'US' }),
  lists: z
    .record(z.string(), z.strictObject({ codes: z.array(z.string()), complete: z.boolean() }))
    .default({}),
  conversions: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        rows: z.array(row),
        sections: z
          .partialRecord(z.enum(['reading', 'listening', 'speaking', 'writing']), z.array(row))
          .optional(),
      }),
    )
    .default([]),
  needs: termSchema,
  facts: factsSchema.default({}),
  expect: z.enum(['met', 'unmet', 'unknown']),
  says: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('the sentences that decide, if it is not met'),
})

export type Case = {
  readonly kind: string
  readonly name: string
  readonly needs: Term
  readonly core: Core
  readonly situation: Situation
  readonly expect: VerdictName
  readonly says: readonly string[] | undefined
}

/** Names of the kinds that have a file of cases. */
export const caseFiles = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.cases.yaml'))
    .map((name) => name.replace('.cases.yaml', ''))

export function casesOf(kind: string): Case[] {
  const text = readFileSync(join(import.meta.dirname, `${kind}.cases.yaml`), 'utf8')
  return z
    .array(caseSchema)
    .parse(parse(text))
    .map((one): Case => {
      const requirement = {
        id: 'case',
        about: 'other' as const,
        says: one.name,
        for: 'all' as const,
        severity: 'mandatory' as const,
        by: one.by,
        needs: one.needs,
        source: 'case',
      }
      const rulebook = { ...one.host, requirements: [requirement] }
      const { core } = lowerRequirement(requirement, rulebook, referenceOf(one))
      if (!core) throw new Error(`${kind}: "${one.name}" lowers to nothing`)
      const moments = momentsOf(one)
      const situation = { facts: factsOf(one.facts, one.name), moments, starts: [moments] }
      const says = one.says === undefined ? undefined : [one.says].flat()
      return { kind, name: one.name, needs: one.needs, core, situation, expect: one.expect, says }
    })
}

/** An autumn of applying for a stay in spring. The end is the last day of the stay. */
function momentsOf({ start, weeks, moments }: z.output<typeof caseSchema>): Moments {
  const first = spanOf(start)
  const usual: Moments = {
    today: spanOf('2026-09-01'),
    opens: spanOf('2026-09-15'),
    closes: spanOf('2026-11-30'),
    application: spanOf('2026-10-01'),
    placement: spanOf('2027-01-10'),
    arrival: first,
    start: first,
    end: { lo: first.lo + 7 * weeks - 1, hi: first.hi + 7 * weeks - 1 },
  }
  return { ...usual, ...Object.fromEntries(Object.entries(moments).map(([at, day]) => [at, spanOf(day)])) }
}

function spanOf(text: string): Span {
  const span = parseSpan(text)
  if (!span) throw new Error(`"${text}" is not a day`)
  return span
}

/** Tables as printed: the engine counts scores in tenths and CEFR levels from 1. */
function referenceOf({ lists, conversions }: z.output<typeof caseSchema>): Reference {
  const tenths = (rows: z.output<typeof row>[], to: string) =>
    rows.map(({ atLeast, lo, hi }) => {
      const unit = to.startsWith('cefr-') ? 1 : 10
      return { atLeast: Math.round(atLeast * 10), lo: Math.round(lo * unit), hi: Math.round(hi * unit) }
    })
  return {
    lists,
    conversions: conversions.map(({ from, to, rows, sections = {} }): Conversion => {
      const bySection = Object.entries(sections).map(([name, its]) => [name, tenths(its, to)])
      return { from, to, rows: tenths(rows, to), sections: Object.fromEntries(bySection) }
    }),
  }
}

function factsOf(given: z.output<typeof factsSchema>, where: string): Facts {
  const facts = { scalars: {}, codes: {}, records: {} }
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(scalars, name)) {
      const { type } = scalars[name as ScalarKey] // hasOwn has just shown it
      Object.assign(facts.scalars, { [name]: interval(type, value, 1, `${where}: ${name}`) })
    } else if (Object.hasOwn(codeFacts, name)) {
      if (typeof value !== 'object' || !('has' in value)) throw new Error(`${where}: ${name} needs {has: …}`)
      Object.assign(facts.codes, { [name as CodesKey]: value })
    } else {
      if (typeof value !== 'object' || !('rows' in value))
        throw new Error(`${where}: ${name} needs {rows: …}`)
      const table = name as TableKey // the schema lets nothing else in
      const rows = value.rows.map((fields) => rowOf(table, fields, where))
      Object.assign(facts.records, { [table]: { rows, complete: value.complete } })
    }
  }
  return facts
}

/** Printed numbers are kept in finer units: see the registry. */
const perUnit: Partial<Record<TableKey, number>> = { languageTests: 10, grades: 100 }

function rowOf(table: TableKey, fields: Record<string, unknown>, where: string): Row {
  const types: Readonly<Record<string, FieldType>> = tables[table].fields
  const known = Object.entries(fields).map(([field, value]) => {
    const type = types[field]
    if (!type) throw new Error(`${where}: ${table} has no field ${field}`)
    if (type === 'code') return [field, String(value)]
    const level = cefrSchema.safeParse(value)
    const number = level.success ? cefrNumber(level.data) : value
    return [field, interval(type, number, perUnit[table] ?? 1, `${where}: ${table}.${field}`)]
  })
  return Object.fromEntries(known)
}

/** 12, "10..14", true, 2027-06-15, 2027-06 or 2027-06..2027-09 */
function interval(type: 'day' | 'number' | 'flag', value: unknown, unit: number, where: string): Interval {
  if (type === 'flag') return value === true ? { lo: 1, hi: 1 } : { lo: 0, hi: 0 }
  if (type === 'day') return spanOf(String(value))
  const [lo = Number.NaN, hi = lo] = String(value)
    .split('..')
    .map((number) => Math.round(Number(number) * unit))
  if (Number.isNaN(lo + hi)) throw new Error(`${where}: "${value}" is not a number`)
  return { lo, hi }
}
