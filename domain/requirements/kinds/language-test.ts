import { z } from 'zod'
import { any, not } from '../core.ts'
import { defineKind } from '../kind.ts'
import { periodSchema } from './shared.ts'
import { languageSchema, testCore, testRecord, testSchema } from './test-scores.ts'

export const languageTest = defineKind(
  'language-test',
  'A result of one language test. `onlyIfTaken`: no test is needed, but one that was taken must reach the minimum.',
  {
    ...testSchema.shape,
    language: languageSchema
      .optional()
      .describe('for tests that are held in several languages, such as telc'),
    within: periodSchema.optional(),
    onlyIfTaken: z.literal(true).optional(),
  },
  ({ language, within, onlyIfTaken, ...params }, context) => {
    const reached = testCore(params, { within, language, context })
    if (!onlyIfTaken) return reached
    const anyAge = { within: undefined, language, context }
    return any(not(testRecord(params.test, [], anyAge, 'language-test.not-taken', {})), reached)
  },
)
