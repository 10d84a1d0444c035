import { z } from 'zod'
import { conditionSchema, termSchema } from './term.ts'

/** What a rule is about. The second part is asked by funders. */
export const topicSchema = z.enum([
  'agreement',
  'background_check',
  'bls',
  'core_clerkships',
  'degree_status',
  'document',
  'enrolment',
  'exam',
  'good_standing',
  'gpa',
  'immunisation',
  'institution_approval',
  'insurance',
  'language',
  'mask_fit',
  'nomination',
  'other',
  'quota',
  'study_year',
  'visa',

  'age',
  'citizenship',
  'engagement',
  'enrolment_country',
  'grade',
  'home_institution',
  'host_country',
  'need_income',
  'proximity',
  'residence',
  'scholar_of',
  'semester',
  'stay_length',
  'stay_type',
  'study_phase',
])

const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'lower-case letters, digits, - and _')
const sourceKeys = z.union([z.string(), z.array(z.string()).min(1)])

/** A case in which the rule is lifted: by itself, or when a person at the host agrees. */
const waiverSchema = z.strictObject({
  id,
  says: z.string(),
  when: conditionSchema,
  by: z.enum(['automatic', 'host']),
  source: sourceKeys,
})

const readingSchema = z.strictObject({ says: z.string(), needs: termSchema, source: sourceKeys })

export const momentSchema = z.enum([
  'today',
  'application',
  'placement',
  'arrival',
  'start',
  'end',
  'each-start',
])

export const requirementSchema = z
  .strictObject({
    id,
    about: topicSchema,
    says: z.string().min(1).describe('what the source asks, in own words'),
    for: z
      .enum(['international', 'domestic', 'all'])
      .default('all')
      .describe('whom it concerns, as the host counts'),
    when: conditionSchema.optional().describe('guard: the rule is for this case only'),
    severity: z.enum(['mandatory', 'preferred', 'conditional']).default('mandatory'),
    group: id.optional().describe('one requirement of the group is enough'),
    by: momentSchema.default('start').describe('the moment at which it must hold'),
    needs: termSchema.optional(),
    sentence: z.string().optional().describe('why this stays a sentence that a person must read'),
    waivers: z.array(waiverSchema).optional(),
    otherReadings: z.array(readingSchema).optional().describe('what another source of the host asks instead'),
    validity: z
      .strictObject({ from: z.iso.date().optional(), until: z.iso.date().optional() })
      .optional()
      .describe('applications in this time only; a superseded rule has an end'),
    covers: z.array(id).optional().describe('further ids of the source file that this expresses'),
    source: sourceKeys,
  })
  .refine((rule) => (rule.needs === undefined) !== (rule.sentence === undefined), {
    error:
      'either `needs` (what is computed or judged) or `sentence` (why it cannot be) has to be there, and not both',
  })
  .refine((rule) => rule.group === undefined || rule.needs !== undefined, {
    error: 'a sentence cannot be an alternative: nobody can tell whether it is met',
  })

export type Requirement = z.infer<typeof requirementSchema>
export type Waiver = z.infer<typeof waiverSchema>
export type Topic = z.infer<typeof topicSchema>
