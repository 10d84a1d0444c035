import { claimSchema } from '@famulus/domain/letters'
import { z } from '@hono/zod-openapi'

const about = z
  .enum(['rule', 'paper', 'claim'])
  .describe('whether a rule is met, a paper, or a claim of a letter')
const note = z.string().trim().max(500)
const verdict = z.enum(['confirmed', 'wrong', 'unclear'])

/** What a school says of one statement of an application; of a claim it says by `answerClaim`. */
export const statement = z.strictObject({
  about: about.exclude(['claim']),
  aboutId: z
    .string()
    .min(1)
    .max(100)
    .describe('of a rule or of a paper as the school was shown it: `snapshot` of the application has them'),
  verdict,
  note,
})

export const verification = z.strictObject({
  about,
  aboutId: z.string().describe('of a claim, its kind'),
  verdict,
  note,
  stated: z.union([claimSchema, z.null()]).describe('the claim as the student had said it'),
  claim: z.union([claimSchema, z.null()]).describe('as the school says it; it replaces nothing'),
  by: z.string().describe('who of the school, where whoever asks may know'),
  at: z.iso.datetime({ precision: 3 }),
})
export type Verification = z.infer<typeof verification>
