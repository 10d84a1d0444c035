import { z } from 'zod'
import { lineSchema } from '../money/index.ts'
import { idSchema, sourceKeysSchema } from '../programmes/index.ts'
import { conditionSchema } from '../requirements/index.ts'
import { nodeSchema } from './nodes.ts'

const eur = z.number().min(0).describe('whole or broken euros')

const shared = {
  id: idSchema,
  with: z.array(nodeSchema).min(1).describe('awards, classes or other money that the rule speaks of'),
  says: z.string().describe('what the source says, in own words'),
  law: z.string().optional(),
  when: conditionSchema.optional().describe('only in this case'),
  until: z.string().optional().describe('overtaken since then: shown, never applied'),
  year: z.int().optional(),
  source: sourceKeysSchema,
} as const

const excludes = z.strictObject({
  rule: z.literal('excludes'),
  strength: z.enum(['law', 'programme']),
  within: z.enum(['month', 'stay', 'project', 'studies']).default('stay'),
  unlessBelow: z
    .strictObject({ eurMonth: eur, over: z.enum(['month', 'semester']) })
    .optional()
    .describe('smaller sums do not exclude'),
  samePurpose: z.literal(true).optional().describe('only where both pay the same line'),
  exception: z.string().optional().describe('what may lift it case by case'),
  ...shared,
})

/** Both may be held, but not for the same of these lines. */
const excludesLines = z.strictObject({
  rule: z.literal('excludes-lines'),
  lines: z.array(lineSchema).min(1),
  ...shared,
})

/** Closed if the other is open to this student for this stay, applied for or not. */
const subsidiary = z.strictObject({
  rule: z.literal('subsidiary'),
  evenIfOnlyPossible: z.literal(true).optional(),
  liftedBy: z.string().optional().describe('a paper that opens it again, by its name'),
  ...shared,
})

/** At most so often, with the past. */
const repeats = z.strictObject({
  rule: z.literal('repeats'),
  times: z.int().min(1),
  years: z.int().min(1).optional().describe('within so many years; absent: ever'),
  ...shared,
})

/** One pays less because of the other: max(0, sum - rate * max(0, other - free)). */
const offsets = z.strictObject({
  rule: z.literal('offsets'),
  lowers: z.enum(['this', 'other']).describe('which one pays less: this award, or those it names'),
  freeEurMonth: eur.optional().describe('absent: no source names the formula, so anything may be left'),
  averagedOver: z.enum(['month', 'semester', 'award-period']).optional(),
  pooled: z.literal(true).optional().describe('all awards of the rule share the free sum'),
  lines: z.array(lineSchema).min(1).optional(),
  ...shared,
})

/** The sum is multiplied when the other money is above a threshold. */
const factor = z.strictObject({
  rule: z.literal('factor'),
  factor: z.number().min(0).max(1),
  aboveEurMonth: eur,
  ...shared,
})

/** Fewer days or months are paid when the other money is above a threshold; the stay goes on unpaid. */
const quota = z.strictObject({
  rule: z.literal('quota'),
  bands: z
    .array(
      z.strictObject({
        fromEurMonth: eur.optional(),
        fromPercentOfRate: z.number().optional(),
        paidDays: z.int().min(0),
      }),
    )
    .min(1),
  ...shared,
})

/** This award and the other money together at most so much a month. */
const ceiling = z.strictObject({
  rule: z.literal('ceiling'),
  eurMonth: eur.optional(),
  lines: z.array(lineSchema).min(1).optional(),
  what: z.enum(['sum', 'remaining-cost', 'number']).default('sum'),
  number: z.int().min(1).optional().describe('how many of them next to this one'),
  ...shared,
})

/** Allowed, but has to be reported or agreed; the outcome is open. */
const duty = z.strictObject({
  rule: z.literal('duty'),
  duty: z.enum(['report', 'consent', 'case-by-case']),
  usually: z.enum(['allowed', 'refused']).optional(),
  ...shared,
})

const allows = z.strictObject({ rule: z.literal('allows'), ...shared })

/** Says something about other money that no rule above can hold. */
const sentence = z.strictObject({ rule: z.literal('sentence'), why: z.string(), ...shared })

/** One rule about holding this award together with other money. Silence is not a rule: it is a risk. */
export const cumulationSchema = z.discriminatedUnion('rule', [
  excludes,
  excludesLines,
  subsidiary,
  repeats,
  offsets,
  factor,
  quota,
  ceiling,
  duty,
  allows,
  sentence,
])
export type CumulationRule = z.infer<typeof cumulationSchema>
