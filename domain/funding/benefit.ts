import { z } from 'zod'
import { currencySchema, lineSchema } from '../money/index.ts'
import { idSchema, sourceKeysSchema } from '../programmes/index.ts'
import { conditionSchema } from '../requirements/index.ts'
import { countrySchema, sumShape } from './sum-schema.ts'

const fromUntil = z.strictObject({ from: z.number().min(0), until: z.number().min(0).optional() })

/** The first row that fits the stay counts. What a row does not name does not matter. */
const rowSchema = z
  .strictObject({
    countries: z.array(countrySchema).min(1).optional(),
    list: z.string().optional().describe('id of a file in catalogue/lists'),
    days: fromUntil.optional().describe('length of the stay in days, both ends included'),
    km: fromUntil.optional().describe('straight line between home school and host'),
    rank: z.string().optional().describe('a group that only the funder puts students into'),
    ...sumShape,
  })
  .refine(({ amount, range }) => amount === undefined || range === undefined, 'one of: amount, range')

/**
 * What an award pays. No amount, range or table: it pays, but no source names a number. A stay that no row of the
 * table fits gets an unknown sum, not zero.
 */
export const benefitSchema = z
  .strictObject({
    id: idSchema,
    line: z.union([lineSchema, z.literal('any')]).describe('any: a lump sum, for whatever the stay costs'),
    ...sumShape,
    table: z.array(rowSchema).min(1).optional(),
    currency: currencySchema.optional(),
    per: z.enum(['once', 'each-way', 'day', 'week', 'month', 'semester', 'year']).default('once'),
    upTo: z.literal(true).optional().describe('a maximum: the real sum may be lower'),
    meansTested: z
      .literal(true)
      .optional()
      .describe('depends on the income of others: anything from 0 up to it'),
    inKind: z.literal(true).optional().describe('a place, a waiver or a policy instead of money'),
    minWeeks: z.number().min(1).optional(),
    maxWeeks: z.number().min(1).optional().describe('the sum is for stays up to this length only'),
    maxMonths: z.number().min(0).optional().describe('months that are paid, however long the stay'),
    when: conditionSchema.optional().describe('only in this case'),
    alternativeTo: idSchema.optional().describe('another benefit of the award: only one of the two is paid'),
    history: z
      .literal(true)
      .optional()
      .describe('an older rate that a newer entry replaces; shown, never counted'),
    year: z.int().optional().describe('the year the sum was valid in, where the source says it'),
    says: z.string().optional(),
    source: sourceKeysSchema,
  })
  .refine(
    (benefit) =>
      [benefit.amount, benefit.range, benefit.table].filter((one) => one !== undefined).length <= 1,
    {
      error: 'one of: amount, range, table',
    },
  )
  .refine(
    (benefit) => !(benefit.amount ?? benefit.range ?? benefit.table) || benefit.currency !== undefined,
    {
      error: 'a sum needs its currency',
    },
  )

export type Benefit = z.infer<typeof benefitSchema>
export type BenefitRow = z.infer<typeof rowSchema>
