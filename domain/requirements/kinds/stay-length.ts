import { z } from 'zod'
import type { Period } from '../../time/index.ts'
import { all, any, type Core } from '../core.ts'
import { atMoment, defineKind, say } from '../kind.ts'
import { asksSomething, count, present } from './shared.ts'

export const stayLength = defineKind(
  'stay-length',
  'How long the stay may be, in weeks, days, months or whole blocks. Of several parameters, all must hold.',
  {
    minWeeks: count.optional(),
    maxWeeks: count.optional(),
    weeks: z.array(count).min(1).optional().describe('only these lengths'),
    minMonths: count.optional(),
    maxMonths: count.optional(),
    minDays: count.optional(),
    maxDays: count.optional(),
    minCalendarMonths: count.optional().describe('from date to date less a day: 15 March to 14 April'),
    minDays360: count.optional().describe('in months of 30 days, as the European Union counts grants'),
    maxDays360: count.optional(),
    wholeBlocks: z.int().min(2).max(26).optional().describe('weeks of a block: the length is a multiple'),
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
        params.minDays && days('>=', { days: params.minDays - 1 }, 'stay-length.min-days', params.minDays),
        params.maxDays && days('<=', { days: params.maxDays - 1 }, 'stay-length.max-days', params.maxDays),
        params.minCalendarMonths && atLeastCalendarMonths(params.minCalendarMonths),
        params.minDays360 &&
          days('>=', in360(params.minDays360), 'stay-length.min-days360', params.minDays360),
        params.maxDays360 &&
          days('<=', in360(params.maxDays360), 'stay-length.max-days360', params.maxDays360),
        params.wholeBlocks && inBlocks(params.wholeBlocks),
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

/** A month from 15 March is over on 14 April; with 'up', one from 31 January ends with February. */
const atLeastCalendarMonths = (months: number): Core => ({
  op: 'moment',
  left: atMoment('end'),
  cmp: '>=',
  right: atMoment('start', { months, days: -1 }, 'up'),
  say: say('stay-length.min-calendar-months', { months }),
})

/** The first and the last day count, so that so many days end one day before `period` is over. */
const days = (cmp: '>=' | '<=', period: Period, code: string, number: number): Core => ({
  op: 'moment',
  left: atMoment('end'),
  cmp,
  right: atMoment('start', period, 'up'),
  say: say(code, { days: number }),
})

/**
 * Every month has 30 days: 75 are two months and 15 days, from date to date less a day. So grants of Erasmus+ are
 * counted. Source: Erasmus+ Programme Guide and grant agreements of its national agencies (a year of 360 days).
 */
const in360 = (length: number): Period => ({ months: Math.floor(length / 30), days: (length % 30) - 1 })

const LONGEST_IN_WEEKS = 104

const inBlocks = (block: number): Core => {
  const lengths = Array.from(
    { length: Math.floor(LONGEST_IN_WEEKS / block) },
    (_, index) => (index + 1) * block,
  )
  const sentence = say('stay-length.whole-blocks', { weeks: block })
  const compared = (cmp: '>=' | '<=', to: number): Core => ({
    op: 'compare',
    fact: 'stay.weeks',
    cmp,
    to,
    say: sentence,
  })
  return any(...lengths.map((length) => all(compared('>=', length), compared('<=', length))))
}
