import { z } from 'zod'
import { all, any, type Core } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, count, present } from './shared.ts'

export const stayLength = defineKind(
  'stay-length',
  'How long the stay may be, in weeks, months or whole blocks.',
  {
    minWeeks: count.optional(),
    maxWeeks: count.optional(),
    weeks: z.array(count).min(1).optional().describe('only these lengths'),
    minMonths: count.optional(),
    maxMonths: count.optional(),
    maxDays: count.optional(),
  },
  (params) =>
    all(
      ...present<Core>(
        params.minWeeks && weeks('>=', params.minWeeks, 'stay-length.min-weeks'),
        params.maxWeeks && weeks('<=', params.maxWeeks, 'stay-length.max-weeks'),
        params.weeks &&
          any(
            ...params.weeks.map((length) =>
              all(
                weeks('>=', length, 'stay-length.exact-weeks'),
                weeks('<=', length, 'stay-length.exact-weeks'),
              ),
            ),
          ),
        params.minMonths && atLeastMonths(params.minMonths),
        params.maxMonths && atMostMonths(params.maxMonths),
        params.maxDays && atMostDays(params.maxDays),
      ),
    ),
  asksSomething,
)

const weeks = (cmp: '>=' | '<=', to: number, code: string): Core => ({
  op: 'compare',
  fact: 'stay.weeks',
  cmp,
  to,
  say: say(code, { weeks: to }),
})

/** A month has 28 to 31 days, so four weeks count as one; the last of them may end on a Friday. */
const atLeastMonths = (months: number): Core => ({
  op: 'moment',
  left: atMoment('end'),
  cmp: '>=',
  right: atMoment('start', { days: 28 * months - 3 }),
  say: say('stay-length.min-months', { months }),
})

/** The end is the last day of the stay: a month from 1 March is over on the 31st. */
const atMostMonths = (months: number): Core => ({
  op: 'moment',
  left: atMoment('end'),
  cmp: '<=',
  right: atMoment('start', { months, days: -1 }, 'up'),
  say: say('stay-length.max-months', { months }),
})

/** The first and the last day count. */
const atMostDays = (days: number): Core => ({
  op: 'moment',
  left: atMoment('end'),
  cmp: '<=',
  right: atMoment('start', { days: days - 1 }),
  say: say('stay-length.max-days', { days }),
})
