import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { ANY_DAY, type Day, dayOf, type Moments, spanOf } from '../time/index.ts'
import { anyCore } from './backends/core.testing.ts'
import { anyFacts, FROM } from './backends/facts.testing.ts'
import { conjunctsOf } from './conjuncts.ts'
import { all, type Core, isLeaf } from './core.ts'
import { evaluate, leafVerdict } from './evaluate.ts'
import { type Instead, revalued } from './instead.ts'
import { MET, UNKNOWN, UNMET } from './verdict.ts'
import { windowsFor, windowsOf } from './windows.ts'

const today = FROM
/** A stay of four weeks, to be applied for between 26 and 10 weeks before, decided six weeks before. */
function momentsAt(start: Day): Moments {
  const at = spanOf
  return {
    today: at(today),
    opens: at(start - 182),
    closes: at(start - 70),
    application: at(Math.max(today, start - 182)),
    placement: { lo: start - 42, hi: start - 28 },
    arrival: at(start - 1),
    start: at(start),
    end: at(start + 27),
  }
}
const from = FROM
const until = FROM + 90

function dayByDay(
  core: Core,
  facts: Facts,
  isGood: (verdict: number) => boolean,
  counts?: Instead,
  momentsOn = momentsAt,
) {
  const days: Day[] = []
  for (let day = from; day <= until; day += 1) {
    const moments = momentsOn(day)
    const situation = { facts, moments, starts: [moments] }
    const asked = counts ? revalued(core, situation, counts) : core
    if (isGood(evaluate(asked, situation))) days.push(day)
  }
  return days
}
const daysOf = (runs: readonly { lo: Day; hi: Day }[]) =>
  runs.flatMap(({ lo, hi }) => Array.from({ length: hi - lo + 1 }, (_, index) => lo + index))

describe('start days', () => {
  test('are the same as when every day is looked at by itself', () => {
    fc.assert(
      fc.property(anyCore, anyFacts, (core, facts) => {
        const windows = windowsOf(core, { facts, momentsAt, from, until })
        expect(daysOf(windows.certain)).toEqual(dayByDay(core, facts, (verdict) => verdict === MET))
        expect(daysOf(windows.possible)).toEqual(dayByDay(core, facts, (verdict) => verdict !== UNMET))
      }),
      { numRuns: 400 },
    )
  })

  test('are the same where a new season takes applications earlier than the one before', () => {
    // As in se-linkoping: starts in July are applied for in May, starts from August have a closing day in April.
    const restart = FROM + 45
    const momentsIn = (start: Day): Moments => ({
      ...momentsAt(start),
      application: spanOf(start < restart ? start : FROM + 20),
    })
    const stays = { momentsAt: momentsIn, from, until, restarts: [restart] }
    fc.assert(
      fc.property(anyCore, anyFacts, (core, facts) => {
        const { certain } = windowsOf(core, { facts, ...stays })
        expect(daysOf(certain)).toEqual(
          dayByDay(core, facts, (verdict) => verdict === MET, undefined, momentsIn),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('are the same with leaves that count from some start on', () => {
    fc.assert(
      fc.property(anyCore, anyFacts, fc.integer({ min: from, max: until + 5 }), (core, facts, first) => {
        const counts: Instead = (_, { moments }) => (moments.start.lo >= first ? MET : undefined)
        const windows = windowsFor({ facts, momentsAt, from, until })(core, counts)
        expect(daysOf(windows.certain)).toEqual(dayByDay(core, facts, (verdict) => verdict === MET, counts))
      }),
      { numRuns: 200 },
    )
  })

  test('are the same with leaves that are settled where nobody knows', () => {
    fc.assert(
      fc.property(anyCore, anyFacts, (core, facts) => {
        const settled: Instead = (leaf, situation) =>
          leafVerdict(leaf, situation) === UNKNOWN ? UNMET : undefined
        const windows = windowsFor({ facts, momentsAt, from, until })(core, settled)
        expect(daysOf(windows.certain)).toEqual(dayByDay(core, facts, (verdict) => verdict === MET, settled))
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['never', { months: 1 }, []],
    [
      'in February, when a month less two days is asked',
      { months: 1, days: -2 },
      [['2027-01-30', '2027-02-28']],
    ],
  ] as const)('a stay of four weeks outlasts a month %s', (_, plus, expected) => {
    const right = { at: 'start', plus, round: 'down' } as const
    const core: Core = { op: 'moment', left: { at: 'end' }, cmp: '>=', right, say: { code: 'x' } }
    const span = { from: dayOf('2027-01-10'), until: dayOf('2027-04-30') }
    const { certain } = windowsOf(core, { facts: noFacts, momentsAt, ...span })
    expect(certain).toEqual(expected.map(([lo, hi]) => ({ lo: dayOf(lo), hi: dayOf(hi) })))
  })

  test.each([
    ['a test that lapses ends the window on its last day', 'validUntil', '>=', '2027-03-01'],
    ['a course that ends opens it on the day after', 'completedOn', '<=', '2027-03-02'],
  ] as const)('%s', (_, field, cmp, day) => {
    const table = field === 'validUntil' ? 'certificates' : 'clerkships'
    const core: Core = {
      op: 'records',
      table,
      where: [{ field, cmp, to: { at: 'start' } }],
      atLeast: 1,
      say: { code: 'x' },
    }
    const facts: Facts = {
      scalars: {},
      codes: {},
      records: { [table]: { complete: true, rows: [{ [field]: spanOf(dayOf(day)) }] } },
    }
    const span = { lo: dayOf('2027-02-01'), hi: dayOf('2027-04-30') }
    const at = (start: Day): Moments => ({ ...momentsAt(start), start: spanOf(start), placement: ANY_DAY })
    const { certain } = windowsOf(core, { facts, momentsAt: at, from: span.lo, until: span.hi })
    expect(certain).toEqual(
      cmp === '>=' ? [{ lo: span.lo, hi: dayOf(day) }] : [{ lo: dayOf(day), hi: span.hi }],
    )
  })
})

test('the parts of a requirement are together as much as the whole', () => {
  fc.assert(
    fc.property(anyCore, anyFacts, (core, facts) => {
      const moments = momentsAt(FROM + 30)
      const situation = { facts, moments, starts: [moments] }
      expect(evaluate(all(...conjunctsOf(core)), situation)).toBe(evaluate(core, situation))
      for (const part of conjunctsOf(core)) expect(isLeaf(part) || part.op !== 'all').toBe(true)
    }),
    { numRuns: 500 },
  )
})
