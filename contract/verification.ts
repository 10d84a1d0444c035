import { z } from '@hono/zod-openapi'

/** What a school says of one statement of an application. */
export const statement = z.strictObject({
  about: z
    .enum(['rule', 'paper', 'claim'])
    .describe('whether a rule is met, a paper, or a claim of a letter'),
  aboutId: z.string().min(1).max(100),
  verdict: z.enum(['confirmed', 'wrong', 'unclear']),
  note: z.string().trim().max(500),
})

export const verification = z.strictObject({
  ...statement.shape,
  by: z.string().describe('who of the school, where whoever asks may know'),
  at: z.iso.datetime({ precision: 3 }),
})
export type Verification = z.infer<typeof verification>
