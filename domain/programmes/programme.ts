import { z } from 'zod'
import { currencySchema, lineSchema } from '../money/index.ts'
import { disciplineSchema, documentSchema, routeSchema, stayKindSchema } from '../profile/index.ts'
import { momentSchema, requirementSchema } from '../requirements/index.ts'
import { calendarSchema } from './calendar-schema.ts'
import { applicantSchema, idSchema, noteSchema, sourceKeysSchema, sourceSchema } from './source.ts'
import { statusSchema } from './status.ts'

export const weeksFromUntilSchema = z
  .strictObject({ from: z.int().min(1).optional(), until: z.int().min(1).optional() })
  .refine(({ from = 1, until = from }) => from <= until, 'from must not be above until')

/** Entries with the same part speak of the same thing: one of them counts. Without one, each counts. */
export const partSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'letters, digits, - and _')

/** `amount` in the currency's unit as the host prints it; absent: a fee exists, no source names its number. */
const feeSchema = z.strictObject({
  id: idSchema,
  line: lineSchema.describe('the line of a budget that it belongs to'),
  part: partSchema.optional(),
  amount: z.number().min(0).optional(),
  currency: currencySchema.optional(),
  per: z.enum(['application', 'block', 'week', 'month', 'day', 'once', 'year', 'semester']),
  refundable: z.boolean().optional(),
  for: applicantSchema,
  weeks: weeksFromUntilSchema.optional().describe('only for stays of so many weeks'),
  afterWeeks: z.int().min(1).optional().describe('weeks that are paid for otherwise: only later ones count'),
  sites: z.array(idSchema).min(1).optional().describe('only at these sites'),
  aside: z
    .string()
    .optional()
    .describe('why an ordinary clinical elective does not pay it: shown, not counted'),
  waivedIf: z.string().optional(),
  note: z.string().optional(),
  year: z.int().optional().describe('the year the amount was valid in, where the source says it'),
  source: sourceKeysSchema,
})

const documentEntrySchema = z.strictObject({
  id: idSchema,
  type: documentSchema.optional().describe('the common type, where it is one'),
  by: momentSchema
    .optional()
    .describe('the moment by which it has to be there, where the source says that it may come later'),
  says: z.string(),
  source: sourceKeysSchema,
})

const offeringSchema = z.strictObject({
  says: z.string().describe('the discipline as the source names it'),
  disciplines: z.array(disciplineSchema).min(1).optional(),
  department: z.string().optional(),
  site: idSchema.optional(),
  stayKinds: z.array(stayKindSchema).min(1).optional(),
  restrictions: z.string().optional(),
  source: sourceKeysSchema,
})

const selectionSchema = z.strictObject({
  tiers: z.array(z.string()).describe('who comes first, best first'),
  method: z.string().optional(),
  firstCome: z.boolean().optional(),
  notes: z.array(noteSchema).optional(),
  source: sourceKeysSchema.optional(),
})

const conflictSchema = z.strictObject({
  about: z.string(),
  a: z.string(),
  aSource: z.string(),
  b: z.string(),
  bSource: z.string(),
  requirements: z.array(idSchema).optional().describe('the requirements that the conflict concerns'),
})

export const programmeKindSchema = z.enum([
  'host',
  'portal',
  'student-exchange-organisation',
  'recognition-authority',
  'entry-authority',
  'degree-admission',
])

/** One catalogue file: a host's route for visiting students, or what stands beside it. */
export const programmeSchema = z.strictObject({
  id: idSchema,
  kind: programmeKindSchema.default('host'),
  host: idSchema
    .optional()
    .describe(
      'the first programme of the same host, whose name stands for both in records of stays and papers',
    ),
  name: z.string(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166; XX for a portal that stands in no country'),
  city: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  programmeName: z.string().optional(),
  homepage: z.url().optional(),
  ror: z.strictObject({ id: z.string(), relation: z.enum(['same', 'parent']) }).optional(),
  mixedUpWith: z.array(z.strictObject({ programme: idSchema, says: z.string() })).optional(),
  sources: z.array(sourceSchema).min(1),
  sites: z.array(z.strictObject({ id: idSchema, name: z.string() })).optional(),
  routes: z.array(routeSchema).optional(),
  requirements: z.array(requirementSchema),
  fees: z.array(feeSchema).default([]),
  calendar: calendarSchema.optional(),
  selection: selectionSchema.optional(),
  documents: z.array(documentEntrySchema).default([]),
  offerings: z.array(offeringSchema).default([]),
  status: statusSchema,
  conflicts: z.array(conflictSchema).default([]),
  notes: z.array(noteSchema).default([]).describe('what else the sources say: refunds, benefits, sites'),
})

export type Programme = z.infer<typeof programmeSchema>
export type Fee = z.infer<typeof feeSchema>
