// The cases of the kinds: YAML that a student office can read and add to. See README.md beside this file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { anchors, type Moments } from '../../time/index.ts'
import type { Core } from '../core.ts'
import type { Conversion, Reference } from '../kind.ts'
import { lowerRequirement } from '../lower.ts'
import { momentSchema } from '../requirement.ts'
import type { Situation } from '../situation.ts'
import { type Term, termSchema } from '../term.ts'
import type { VerdictName } from '../verdict.ts'
import { factsOf, spanOf, writtenFactsSchema } from './facts.testing.ts'

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
  facts: writtenFactsSchema.default({}),
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
