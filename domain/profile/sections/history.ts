import { z } from 'zod'
import { disciplineSchema } from '../vocabulary.ts'
import {
  amountSchema,
  codeSchema,
  countrySchema,
  dateSchema,
  listOf,
  recordOf,
  weeksSchema,
} from './values.ts'

const awardStates = ['held', 'past', 'applied', 'granted', 'refused'] as const

const stay = recordOf({
  host: codeSchema.exactOptional(),
  country: countrySchema.exactOptional(),
  discipline: disciplineSchema.exactOptional(),
  weeks: weeksSchema.exactOptional(),
  from: dateSchema.exactOptional(),
  until: dateSchema.exactOptional(),
  state: z
    .enum(['done', 'planned'])
    .exactOptional()
    .describe('What was cancelled belongs under applications.'),
})

const application = recordOf({
  host: codeSchema,
  outcome: z.enum(['pending', 'accepted', 'refused', 'withdrawn', 'lapsed', 'cancelled']).exactOptional(),
  on: dateSchema.exactOptional(),
})

const award = recordOf({
  award: codeSchema.describe('The id of the award in the catalogue, or a name of that form.'),
  state: z.enum(awardStates).exactOptional().describe('granted: it has been promised and has not begun.'),
  from: dateSchema.exactOptional(),
  until: dateSchema.exactOptional().describe('Without it, an award that is held runs on.'),
  monthly: amountSchema(0, 100_000).exactOptional().describe('In whole euros.'),
})

/** What a person has decided about one matter of one requirement, or about one of its waivers. */
const decision = recordOf({
  rulebook: codeSchema,
  requirement: codeSchema,
  about: codeSchema.describe(
    'The matter (such as interview, list, places), the rule of conduct, or the id of the waiver.',
  ),
  granted: z.boolean(),
})

/** What happened elsewhere before, and what was decided. */
export const historySections = {
  stays: listOf(stay).exactOptional().describe('Earlier and planned stays, not the one that is wished.'),
  applications: listOf(application).exactOptional(),
  awards: listOf(award)
    .exactOptional()
    .describe('Scholarships and grants, present and past, and those applied for.'),
  decisions: listOf(decision).exactOptional(),
} as const
