// Random stays and students that keep the laws of lawful.ts, on the facts of facts.testing.ts.
import fc from 'fast-check'
import type { Facts, Interval } from '../../../profile/index.ts'
import type { Span } from '../../../time/index.ts'
import { atEveryAnchor } from '../../../time/time.testing.ts'
import { type Completeness, day, factsOf } from '../../backends/facts.testing.ts'
import type { Situation } from '../../situation.ts'
import { isSingle } from './lawful.ts'

/** Everything known exactly, or with gaps and imprecise days. */
export const situationOf = (how: Completeness): fc.Arbitrary<Situation> => {
  const span: fc.Arbitrary<Span> =
    how === 'complete'
      ? day.map((lo) => ({ lo, hi: lo }))
      : fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([lo, more]) => ({ lo, hi: lo + more }))
  const others = fc.array(span, { maxLength: 2 })
  return fc
    .tuple(atEveryAnchor(span), others, fc.integer({ min: 1, max: 6 }), factsOf(how))
    .map(([anyMoments, starts, weeks, facts]) => {
      const { today, application } = anyMoments
      const later = { lo: Math.max(today.lo, application.lo), hi: Math.max(today.hi, application.hi) }
      const startingOn = (start: Span) => ({
        ...anyMoments,
        application: later,
        start,
        end: { lo: start.lo + 7 * weeks - 1, hi: start.hi + 7 * weeks - 1 },
      })
      const moments = startingOn(anyMoments.start)
      return {
        facts: lawful(facts, weeks),
        moments,
        starts: [moments, ...starts.map(startingOn)],
      }
    })
}

function lawful(facts: Facts, weeks: number): Facts {
  const { 'stay.weeks': length, 'school.worldRank': rank } = facts.scalars
  const known = { ...facts.scalars }
  if (length) known['stay.weeks'] = { lo: weeks, hi: weeks + length.hi - length.lo }
  if (rank) known['school.worldRank'] = atLeastOne(rank)
  const codes = Object.entries(facts.codes).map(([fact, { has, complete }]) => [
    fact,
    { has: isSingle(fact as never) ? has.slice(0, 1) : has, complete },
  ])
  return { scalars: known, codes: Object.fromEntries(codes), records: facts.records }
}

const atLeastOne = ({ lo, hi }: Interval): Interval => ({ lo: Math.max(1, lo), hi: Math.max(1, hi) })
