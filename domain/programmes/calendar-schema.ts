import { z } from 'zod'
import { dateExpressionSchema, startGridSchema } from '../time/index.ts'
import { noteSchema, sourceKeysSchema } from './source.ts'

const monthDay = z.string().regex(/^\d\d-\d\d$/, 'a month and day such as 09-30')
const inRound = z.strictObject({
  monthDay,
  yearsBefore: z.int().min(0).max(3).describe('years before the year in which startsFrom lies'),
})

/** Applications for a season of starts, the same every year: "in November for September to August after next". */
const roundSchema = z.strictObject({
  startsFrom: monthDay,
  startsUntil: monthDay.describe('earlier in the year than startsFrom: the season runs into the next year'),
  opens: inRound.optional(),
  closes: inRound,
})

/** One round with its dates, as a source named it for one cycle. Other cycles are not guessed from it. */
const datedRoundSchema = z
  .strictObject({
    startsFrom: z.iso.date(),
    startsUntil: z.iso.date(),
    opens: z.iso.date().optional(),
    closes: z.iso.date(),
  })
  .refine((round) => round.startsFrom <= round.startsUntil, 'startsFrom must not be after startsUntil')

const applicationSchema = z
  .strictObject({
    opens: dateExpressionSchema.optional().describe('usually {at: start, plus: {months: -6}, round: down}'),
    closes: dateExpressionSchema.optional(),
    rounds: z.array(roundSchema).min(1).optional(),
    dated: z.array(datedRoundSchema).min(1).optional(),
    source: sourceKeysSchema,
  })
  .refine(
    ({ opens, closes, rounds, dated }) =>
      (opens || closes ? 1 : 0) + (rounds ? 1 : 0) + (dated ? 1 : 0) === 1,
    {
      error: 'one of: opens/closes relative to the start, yearly rounds, or dated rounds',
    },
  )

export const calendarSchema = z.strictObject({
  application: applicationSchema.optional(),
  starts: startGridSchema.optional().describe('on which days stays may start'),
  blocks: z
    .array(z.strictObject({ from: z.iso.date(), to: z.iso.date().optional(), name: z.string().optional() }))
    .optional()
    .describe('blocks of the cycles that sources name; later ones are not guessed from them'),
  blockWeeks: z.int().min(1).optional(),
  minWeeks: z.int().min(1).optional(),
  maxWeeks: z.int().min(1).optional(),
  decision: z
    .strictObject({
      from: dateExpressionSchema.optional(),
      until: dateExpressionSchema,
      source: sourceKeysSchema,
    })
    .optional()
    .describe('when places are given out: the moment of placement'),
  arrival: dateExpressionSchema.optional().describe('when the student has to be there, if before the start'),
  notes: z.array(noteSchema).default([]).describe('everything else that the sources say about dates'),
  source: sourceKeysSchema.optional(),
})

export type Calendar = z.infer<typeof calendarSchema>
