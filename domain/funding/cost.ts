import { z } from 'zod'
import { currencySchema, lineSchema } from '../money/index.ts'
import {
  idSchema,
  partSchema,
  programmeKindSchema,
  sourceKeysSchema,
  sourceSchema,
  weeksFromUntilSchema,
} from '../programmes/index.ts'
import { perSchema } from './per.ts'
import { countrySchema, sumShape } from './sum-schema.ts'

const fromUntilSchema = z
  .strictObject({ from: z.int().min(0).optional(), until: z.int().min(0).optional() })
  .refine(({ from = 0, until = from }) => from <= until, 'from must not be above until')

/** The first row that fits the stay counts. What a row does not name does not matter. */
const rowSchema = z.strictObject({
  countries: z.array(countrySchema).min(1).optional().describe('of the host'),
  list: z.string().optional().describe('id of a file in catalogue/lists'),
  city: z.string().optional(),
  weeks: weeksFromUntilSchema.optional(),
  km: fromUntilSchema.optional().describe('straight line between home school and host'),
  ...sumShape,
})

/** For which hosts; without it for all. */
const forSchema = z.strictObject({
  countries: z.array(countrySchema).min(1).optional(),
  list: z.string().optional().describe('countries of a file in catalogue/lists'),
  notList: z.string().optional(),
  programmes: z.array(idSchema).min(1).optional(),
  kinds: z.array(programmeKindSchema).min(1).optional(),
  portals: z.array(idSchema).min(1).optional().describe('hosts that take applications through it'),
})

const costSchema = z
  .strictObject({
    id: idSchema,
    line: z.union([lineSchema, z.literal('pay')]).describe('pay: money for the student, shown apart'),
    part: partSchema.optional(),
    for: forSchema.optional(),
    homes: z.array(countrySchema).min(1).optional().describe('only for students of schools there'),
    days: fromUntilSchema.optional().describe('only for stays of so many days'),
    visas: z.array(z.string()).min(1).optional().describe('the visas that it is the price of'),
    ...sumShape,
    table: z.array(rowSchema).min(1).optional(),
    currency: currencySchema,
    per: perSchema,
    year: z.int().min(1990).max(2100).optional().describe('absent: no source names it'),
    proxy: z.string().optional().describe('what the figure really is, where it only stands for the cost'),
    aside: z.string().optional().describe('why it is shown and never counted'),
    replaces: z.array(idSchema).min(1).optional().describe('older figures of this file'),
    says: z.string(),
    source: sourceKeysSchema,
  })
  .refine(
    ({ amount, range, table }) => [amount, range, table].filter((one) => one !== undefined).length === 1,
    {
      error: 'one of: amount, range, table',
    },
  )

const costNoteSchema = z.strictObject({
  id: idSchema,
  for: forSchema.optional(),
  says: z.string(),
  items: z.array(z.string()).min(1).optional(),
  countries: z.array(countrySchema).min(1).optional(),
  source: sourceKeysSchema,
})

/** A file of catalogue/costs: figures on one subject, and what its pages say beside them. */
export const costFileSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  sources: z.array(sourceSchema).min(1),
  costs: z.array(costSchema),
  notes: z.array(costNoteSchema),
})

export type CostFile = z.infer<typeof costFileSchema>
export type Cost = CostFile['costs'][number]
export type CostNote = CostFile['notes'][number]
export type CostScope = z.infer<typeof forSchema>
