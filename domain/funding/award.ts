import { z } from 'zod'
import { documentSchema } from '../profile/index.ts'
import {
  calendarSchema,
  noteSchema,
  sourceKeysSchema,
  sourceSchema,
  statusSchema,
} from '../programmes/index.ts'
import { requirementSchema } from '../requirements/index.ts'
import { benefitSchema } from './benefit.ts'
import { awardClassSchema } from './nodes.ts'
import { payoutSchema } from './payout.ts'
import { cumulationSchema } from './rule.ts'

const awardIdSchema = z
  .string()
  .regex(/^[a-z]{2}-[a-z0-9-]+$/, 'a country and a name, such as de-daad-promos')

export const awardKindSchema = z.enum([
  'scholarship',
  'travel-grant',
  'loan',
  'state-aid',
  'tuition-waiver',
  'bursary',
  'exchange-programme',
  'rule-frame',
  'directory',
])

const { application, decision, notes } = calendarSchema.shape

/** Applications as programmes have them; an award that can still be had after the start says so. */
const awardCalendarSchema = z.strictObject({
  application,
  decision,
  leadWeeks: z.number().min(1).optional().describe('how long before the start the source tells to apply'),
  afterStart: z.literal(true).optional().describe('running stays can still be supported'),
  paid: z.array(payoutSchema).min(1).optional().describe('when the money is paid'),
  notes,
  source: sourceKeysSchema.optional(),
})

/** How it is given out. `entitlement`: whoever meets the rules gets it. */
const selectionSchema = z.strictObject({
  by: z.enum(['entitlement', 'competition', 'first-come', 'while-money-lasts', 'judgement', 'lottery']),
  interview: z.literal(true).optional(),
  says: z.string().optional(),
  source: sourceKeysSchema.optional(),
})

/** One catalogue file: an award, or a frame of rules that awards share. */
export const awardSchema = z
  .strictObject({
    id: awardIdSchema,
    kind: awardKindSchema,
    name: z.string(),
    provider: z.string(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166; EU for the European Union'),
    homepage: z.string().optional(),
    classes: z.array(awardClassSchema).default([]),
    inherits: z
      .array(awardIdSchema)
      .default([])
      .describe('frames whose requirements, benefits and rules hold too'),
    without: z
      .array(z.strictObject({ item: z.string().describe('frame/id'), because: z.string() }))
      .default([])
      .describe('what of the frames this award replaces'),
    notOffered: z.string().optional().describe('why it is kept here but never offered to anybody'),
    sources: z.array(sourceSchema).min(1),
    requirements: z.array(requirementSchema).default([]),
    benefits: z.array(benefitSchema).default([]),
    repayPercent: z.number().min(0).max(100).optional().describe('share of the monthly money that is a loan'),
    cumulation: z
      .array(cumulationSchema)
      .default([])
      .describe('empty: no source states a rule, which is no permission'),
    calendar: awardCalendarSchema.optional(),
    documents: z.array(z.strictObject({ type: documentSchema.optional(), says: z.string() })).default([]),
    process: z.enum(['self-application', 'nomination', 'home-school']),
    selection: selectionSchema,
    status: statusSchema,
    conflicts: z
      .array(z.strictObject({ says: z.string(), concerns: z.array(z.string()).optional() }))
      .default([])
      .describe('where sources disagree, with the years'),
    notes: z.array(noteSchema.partial({ source: true })).default([]),
  })
  .refine(
    ({ kind, notOffered }) => (kind !== 'directory' && kind !== 'rule-frame') || notOffered !== undefined,
    {
      error: 'a directory or a frame is nothing to apply for: `notOffered` has to say why',
    },
  )

export type Award = z.infer<typeof awardSchema>
