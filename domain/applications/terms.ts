import { z } from 'zod'
import { deadlineKinds } from './deadlines.ts'
import { usualTiers } from './line.ts'

const tierSchema = z.string().trim().min(1).max(60)

/** How a host handles the applications for one of its programmes. What is left out it does not ask for. */
export const termsSchema = z.strictObject({
  needsEndorsement: z
    .boolean()
    .default(true)
    .describe('the home school endorses before anything is submitted'),
  days: z
    .partialRecord(z.enum(deadlineKinds), z.int().min(1).max(365))
    .default({ answer: 14 })
    .describe('how many days each deadline leaves'),
  tiers: z
    .array(tierSchema)
    .min(1)
    .max(12)
    .default([...usualTiers])
    .describe('who comes first, best first'),
  bindsTiers: z
    .boolean()
    .default(false)
    .describe('nobody is offered a place while an earlier tier waits for it'),
  isBlind: z
    .boolean()
    .default(false)
    .describe('its members review without knowing who applied, until each has scored'),
  offersNext: z
    .boolean()
    .default(false)
    .describe(
      'a place that becomes free is offered to the first on the waiting list without anybody deciding it',
    ),
  release: z
    .enum(['none', 'same-time', 'all'])
    .default('none')
    .describe('other offers that an acceptance lets go'),
  mostDates: z.int().min(1).max(20).optional(),
  mostApplications: z.int().min(1).max(50).optional(),
  leadDays: z.int().min(0).max(730).optional(),
})

export type Terms = z.infer<typeof termsSchema>

/** Of a host that has set none. */
export const usualTerms: Terms = termsSchema.parse({})
