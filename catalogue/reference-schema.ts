import { type TableKey, tables } from '@famulus/domain/profile'
import { z } from 'zod'

const tableNames = Object.keys(tables) as TableKey[] // a const object has no other keys

const page = z.strictObject({
  url: z.url(),
  title: z.string(),
  year: z.int().optional(),
  kind: z.enum(['official', 'reported']),
})

const row = z.strictObject({ atLeast: z.number(), lo: z.number(), hi: z.number() })

/** What a score of one scale is worth on another, as printed by the source. A range stays a range. */
export const conversionSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  source: page,
  rows: z.array(row).min(1),
  sections: z.record(z.enum(['reading', 'listening', 'speaking', 'writing']), z.array(row).min(1)).optional(),
})

/** Codes under one name, such as the countries of a region. */
export const listSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  asOf: z.int(),
  complete: z.boolean().describe('false: others may be on it'),
  codes: z.array(z.string()).min(1),
  source: page,
})

const money = z.strictObject({
  low: z.number().min(0),
  high: z.number().min(0),
  currency: z.string().length(3),
  year: z.int(),
  source: page,
})
const lead = z.strictObject({ typicalDays: z.int().min(0), worstDays: z.int().min(0), source: page })

/** What sources tell about getting a paper, a test or a visa: how long it takes, what it costs. */
export const actionSchema = z.strictObject({
  id: z.string(),
  table: z.enum(tableNames),
  match: z.record(z.string(), z.array(z.string()).min(1)),
  residents: z.array(z.string().length(2)).min(1).optional().describe('only for students who live there'),
  oneProduct: z
    .literal(true)
    .optional()
    .describe('one product serves all codes of the match, so its cost counts once'),
  lead: lead.optional(),
  cost: money.optional(),
})
export const actionFileSchema = z.strictObject({ actions: z.array(actionSchema) })
