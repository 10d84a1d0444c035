import { z } from 'zod'
import { all, type Core, not, type RecordTest, type Say } from '../core.ts'
import { atMoment, defineKind, type LowerContext, say } from '../kind.ts'
import { listOf, orOpen } from './has.ts'
import { ageOf, asksSomething, codes, count, earliest, periodSchema, present } from './shared.ts'

const received = ['held', 'past', 'granted']

/** Which awards the student holds or has had, by their ids. What was only applied for or refused does not count. */
export const awardHistory = defineKind(
  'award-history',
  'Awards that must or must not be held at the moment, or that were received before.',
  {
    holding: codes.optional().describe('one of these is enough'),
    holdingList: z.string().optional().describe('id of a list of awards, such as awards-promos'),
    notHolding: codes.optional(),
    notHoldingList: z.string().optional(),
    neverBefore: codes.optional(),
    notWithin: z.strictObject({ awards: codes, period: periodSchema }).optional(),
    maxTimes: z.strictObject({ awards: codes, times: count }).optional().describe('this time included'),
  },
  (params, context) => {
    const { holding, holdingList, notHolding, notHoldingList, neverBefore, notWithin, maxTimes } = params
    return all(
      ...present<Core>(
        holding && held(holding, namedIn('holding', holding, context), context),
        holdingList !== undefined && heldOf(holdingList, 'holding-list', context),
        notHolding && not(held(notHolding, namedIn('not-holding', notHolding, context), context)),
        notHoldingList !== undefined && not(heldOf(notHoldingList, 'not-holding-list', context)),
        neverBefore && not(times(neverBefore, 1, say('award-history.never-before', { awards: neverBefore }))),
        notWithin && not(endedWithin(notWithin, context)),
        maxTimes &&
          not(
            times(
              maxTimes.awards,
              maxTimes.times,
              say('award-history.max-times', { awards: maxTimes.awards, number: maxTimes.times }),
            ),
          ),
      ),
    )
  },
  asksSomething,
)

const namedIn = (code: string, awards: readonly string[], { by }: LowerContext): Say =>
  say(`award-history.${code}`, { awards, moment: by })

/**
 * At the moment. Among the scholarships too: who has named all of these holds no other, even if nothing is known
 * of awards in the past.
 */
const held = (awards: readonly string[], sentence: Say, { by }: LowerContext): Core =>
  all(
    { op: 'has', fact: 'person.scholarships', any: awards, say: sentence },
    rows(
      awards,
      ['held', 'granted'],
      [
        { field: 'from', cmp: '<=', to: atMoment(by) },
        { field: 'until', cmp: '>=', to: atMoment(by) },
      ],
      1,
      sentence,
    ),
  )

function heldOf(id: string, code: string, context: LowerContext): Core {
  const list = listOf(id, context.reference)
  const sentence = say(`award-history.${code}`, { list: id, moment: context.by })
  return orOpen(held(list.codes, sentence, context), list, say('award-history.list-incomplete', { list: id }))
}

type Within = { awards: string[]; period: z.output<typeof periodSchema> }

/** Begun by the moment, and not over for so long. */
const endedWithin = ({ awards, period }: Within, { by }: LowerContext): Core =>
  rows(
    awards,
    received,
    [
      { field: 'from', cmp: '<=', to: atMoment(by) },
      { field: 'until', cmp: '>=', to: earliest(by, period) },
    ],
    1,
    say('award-history.not-within', { awards, within: ageOf(by, period), moment: by }),
  )

const times = (awards: readonly string[], atLeast: number, sentence: Say): Core =>
  rows(awards, received, [], atLeast, sentence)

const rows = (
  awards: readonly string[],
  states: readonly string[],
  tests: readonly RecordTest[],
  atLeast: number,
  sentence: Say,
): Core => ({
  op: 'records',
  table: 'awards',
  where: [{ field: 'award', in: awards }, { field: 'state', in: states }, ...tests],
  atLeast,
  say: sentence,
})
