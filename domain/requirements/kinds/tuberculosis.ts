import { z } from 'zod'
import { any, type Core, type RecordTest } from '../core.ts'
import { defineKind, say } from '../kind.ts'
import { ageOf, datedWithin, periodSchema, present } from './shared.ts'

const tests = z.enum(['skin', 'skin-two-step', 'igra', 'xray', 'treatment', 'screening-form'])

/** Papers, not tests: they have no result that could be asked for. */
const papers: readonly string[] = ['treatment', 'screening-form']

/** One of the tests, with the result, young enough at the moment. Branches are made with all, any and not. */
export const tuberculosis = defineKind(
  'tuberculosis',
  'A tuberculosis test or record. `skin-two-step` is two skin tests.',
  {
    tests: z.array(tests).min(1),
    result: z
      .enum(['negative', 'positive', 'any'])
      .default('negative')
      .describe('negative for an X-ray means clear; a treatment record and a form have no result'),
    within: periodSchema.optional(),
  },
  ({ tests, result, within }, { by }) =>
    any(
      ...tests.map((test): Core => {
        const isPaper = papers.includes(test)
        const twice = test === 'skin-two-step'
        return {
          op: 'records',
          table: 'tuberculosis',
          where: present<RecordTest>(
            { field: 'test', in: [twice ? 'skin' : test] },
            !isPaper && result !== 'any' && { field: 'result', in: [result] },
            ...datedWithin('on', by, within),
          ),
          atLeast: twice ? 2 : 1,
          say: say(isPaper ? 'tuberculosis.paper' : `tuberculosis.${result}`, {
            tbTest: test,
            moment: by,
            within: ageOf(by, within),
          }),
        }
      }),
    ),
)
