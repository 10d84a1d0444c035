import { z } from 'zod'
import { expecting } from '../expectation.ts'
import { codeSchema, daySchema } from './values.ts'

const words = z.string().min(1).max(200)

/** How far the student is with one task of the plan for one programme. */
export const progressSchema = z
  .strictObject({
    programme: codeSchema,
    task: codeSchema.describe('As famulus plan --json names it, such as apply.'),
    done: daySchema.exactOptional(),
    waitingFor: words.exactOptional().describe('Whose turn it is, such as the registrar.'),
    since: daySchema.exactOptional().describe('Since when somebody else has it.'),
    skipped: words.exactOptional().describe('Why it is not needed.'),
  })
  .refine(
    ({ done, waitingFor, skipped }) =>
      [done, waitingFor, skipped].filter((told) => told !== undefined).length === 1,
    expecting('progress'),
  )
  .refine(({ since, waitingFor }) => since === undefined || waitingFor !== undefined, {
    path: ['since'],
    ...expecting('progress'),
  })
