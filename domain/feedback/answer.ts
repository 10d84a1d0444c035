import { z } from 'zod'

/** What a supervisor is asked for: a word on a week, or an evaluation in the middle and at the end. */
export const askKinds = ['week', 'middle', 'final'] as const
export type AskKind = (typeof askKinds)[number]

/**
 * How much was entrusted, from watching to teaching others. Source: ten Cate, "Nuts and bolts of entrustable professional
 * activities", J Grad Med Educ 2013;5(1):157–158, https://doi.org/10.4300/JGME-D-12-00380.1
 */
export const entrustmentLevels = [1, 2, 3, 4, 5] as const

/** What an evaluation asks where neither host nor school has a form of its own. */
export const criteria = [
  'knowledge',
  'skills',
  'communication',
  'teamwork',
  'initiative',
  'reliability',
] as const

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/)

const scale = z.int().min(1).max(5)

/** Questions of the form of the host or the school, each answered in words. */
export const questionsSchema = z.array(text(300).min(1)).max(20)

/** What is not answered is left out. `agrees`: with what the student entered. */
export const answerSchema = z
  .strictObject({
    agrees: z.boolean().exactOptional(),
    entrustment: scale.exactOptional(),
    criteria: z.partialRecord(z.enum(criteria), scale).exactOptional(),
    answers: z.array(text(1000)).max(20).exactOptional().describe('to the questions, in their order'),
    comment: text(2000).exactOptional(),
    goals: z
      .array(text(200).min(1))
      .max(5)
      .exactOptional()
      .describe('that the supervisor proposes; the student takes them or not'),
  })
  .refine((answer) => Object.values(answer).some((one) => one !== undefined && one !== ''), 'something')
export type FeedbackAnswer = z.infer<typeof answerSchema>
