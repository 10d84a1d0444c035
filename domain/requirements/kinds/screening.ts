import { z } from 'zod'
import type { RecordTest } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { ageOf, backwards, datedWithin, periodSchema, present } from './shared.ts'

export const screening = defineKind(
  'screening',
  'A laboratory screening such as MRSA or a drug screen, within a span before the moment.',
  {
    test: z.enum(['mrsa', 'drug-screen', 'covid-19', 'tuberculosis', 'health-check', 'hepatitis', 'hiv']),
    result: z.enum(['negative', 'positive', 'any']).default('negative'),
    within: periodSchema.optional(),
    notCloserThan: periodSchema.optional().describe('at least this long before the moment'),
    place: z.enum(['home', 'host']).optional(),
  },
  ({ test, result, within, notCloserThan, place }, { by }) => {
    const latest = notCloserThan && atMoment(by, backwards(notCloserThan), 'down')
    return {
      op: 'records',
      table: 'screenings',
      where: present<RecordTest>(
        { field: 'test', in: [test] },
        result !== 'any' && { field: 'result', in: [result] },
        place && { field: 'place', in: [place] },
        ...datedWithin('on', by, within),
        latest && { field: 'on', cmp: '<=', to: latest },
      ),
      atLeast: 1,
      say: say(`screening.${result}`, {
        screening: test,
        moment: by,
        within: ageOf(by, within),
        lead: latest ?? 'any',
        place: place ?? 'any',
      }),
    }
  },
)
