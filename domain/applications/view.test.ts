import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Side, sides } from './actor.ts'
import type { Application, ApplicationEvent, Asked } from './application.ts'
import {
  because,
  cardiology,
  draft,
  free,
  HOUR,
  inState,
  late,
  now,
  wishFor,
} from './applications.testing.ts'
import { decide } from './move.ts'
import { movesFor } from './moves-for.ts'
import { reasonsFor } from './reasons.ts'
import { applicationStates, type Decision, decisions, type Move, movesFrom } from './states.ts'
import { view, visibleEvents } from './view.ts'

const at = now + 500 * HOUR
const everyMove = [...new Set(applicationStates.flatMap((state) => movesFrom(state).map(([move]) => move)))]
const notHost: readonly Exclude<Side, 'host'>[] = ['student', 'home', 'site']

/** Everything that a side learns: what it sees, what it can do, and what it is told when it tries. */
function learned(application: Application, events: readonly ApplicationEvent[], side: Side) {
  const tried = (move: Move) => {
    const decided = decide(application, { move, by: side }, free, at)
    if ('refused' in decided) return decided
    return {
      shown: view(decided.application, side, []),
      told: visibleEvents([decided.event], decided.application, side),
    }
  }
  return {
    shown: view(application, side, []),
    moves: movesFor(application, side, free, at),
    events: visibleEvents(events, application, side),
    tried: everyMove.map(tried),
  }
}

/** Under review, with the journal that led there. */
function reviewed(wishes: Application['wishes'], endorsed: boolean) {
  const way: Asked[] = [
    ...(endorsed
      ? ([
          { move: 'request_endorsement', by: 'student' },
          { move: 'endorse', by: 'home' },
        ] as const)
      : []),
    { move: 'submit', by: 'student' },
    { move: 'take_up', by: 'host' },
  ]
  return walked({ application: draft({ wishes }), events: [] }, way, now)
}

type Walked = { readonly application: Application; readonly events: readonly ApplicationEvent[] }
const walked = (from: Walked, way: readonly Asked[], since: number): Walked =>
  way.reduce<Walked>(({ application, events }, asked, step) => {
    const decided = decide(application, asked, free, since + (step + 1) * HOUR)
    if ('refused' in decided) throw new Error(`${asked.move}: ${JSON.stringify(decided)}`)
    return { application: decided.application, events: [...events, decided.event] }
  }, from)

const later = { ...cardiology, startsOn: '2027-05-03' }
const anyDecision = fc
  .record({
    to: fc.constantFrom<Decision>(...decisions),
    pick: fc.nat(),
    seat: fc.constantFrom(cardiology, later),
  })
  .map(({ to, pick, seat }): Asked => {
    const { required, codes } = reasonsFor(to)
    const reason = codes[pick % Math.max(1, codes.length)]
    return {
      move: 'make_decision',
      by: 'host',
      to,
      seat,
      ...(required && reason ? { reasons: [reason] } : {}),
    }
  })
const anyReview = fc.boolean().map((endorsed) => reviewed([wishFor(cardiology), wishFor(later)], endorsed))

describe('nobody but the host learns of a decision that is not sent', () => {
  test('neither that there is one nor which', () => {
    fc.assert(
      fc.property(
        anyReview,
        anyDecision,
        anyDecision,
        fc.constantFrom(...notHost),
        (before, one, other, side) => {
          const expected = learned(before.application, before.events, side)
          for (const asked of [one, other]) {
            const after = walked(before, [asked], now + 100 * HOUR)
            expect(after.application.state).toBe('decided_unsent')
            expect(learned(after.application, after.events, side)).toEqual(expected)
          }
        },
      ),
    )
  })

  test('nor that one was taken back or replaced', () => {
    fc.assert(
      fc.property(
        anyReview,
        fc.array(anyDecision, { maxLength: 4 }),
        fc.constantFrom(...notHost),
        (before, all, side) => {
          const back: Asked = { move: 'reconsider', by: 'host' }
          const after = walked(
            before,
            all.flatMap((asked) => [asked, back]),
            now + 100 * HOUR,
          )
          expect(learned(after.application, after.events, side)).toEqual(
            learned(before.application, before.events, side),
          )
        },
      ),
    )
  })

  test('nor when it ends otherwise', () => {
    fc.assert(
      fc.property(anyReview, anyDecision, fc.constantFrom(...notHost), (before, asked, side) => {
        const decided = walked(before, [asked], now + 100 * HOUR)
        const ends: Asked[] = [
          { move: 'withdraw', by: 'student' },
          { move: 'cancel', by: 'host', ...because('cancelled_by_host') },
        ]
        for (const end of ends) {
          const [one, other] = [walked(before, [end], at), walked(decided, [end], at)]
          expect(learned(other.application, other.events, side)).toEqual(
            learned(one.application, one.events, side),
          )
        }
      }),
    )
  })

  test('while the host sees it', () => {
    const { application } = walked(
      reviewed([wishFor(cardiology)], false),
      [{ move: 'make_decision', by: 'host', to: 'offered' }],
      now + 100 * HOUR,
    )
    expect(view(application, 'host', [])).toMatchObject({
      state: 'decided_unsent',
      unsent: { decision: 'offered' },
    })
  })
})

describe('before submission the host sees nothing', () => {
  test.each([
    'draft',
    'endorsement_requested',
    'endorsement_returned',
    'endorsement_declined',
    'endorsed',
  ] as const)('of %s, nor of its end', (state) => {
    const application = inState(state)
    const end = decide(application, { move: 'withdraw', by: 'student' }, free, at)
    for (const one of [application, ...('application' in end ? [end.application] : [])])
      for (const side of ['host', 'site'] as const) {
        expect(view(one, side, [])).toBeUndefined()
        expect(decide(one, { move: 'cancel', by: side }, free, at)).toEqual({ refused: 'not_found' })
      }
  })
})

describe('a school that was not asked for an endorsement sees nothing', () => {
  test.each(applicationStates.filter((state) => !state.startsWith('endorse')))('of %s', (state) => {
    expect(view(inState(state), 'home', [])).toBeUndefined()
  })
})

test('why a student leaves, the others are not told', () => {
  const reasons = ['personal'] as const
  const { application, events } = walked(
    reviewed([wishFor(cardiology)], true),
    [{ move: 'withdraw', by: 'student', reasons }],
    at,
  )
  const told = sides.map((side) => [
    side,
    view(application, side, [])?.reasons,
    visibleEvents(events, application, side).at(-1)?.reasons,
  ])
  expect(told).toEqual([
    ['student', reasons, reasons],
    ['home', [], []],
    ['host', [], []],
    ['site', undefined, undefined],
  ])
})

test('what a reason tells of health stays with student and host', () => {
  const reasons = ['tuberculosis-not-excluded', 'missing-clerkship'] as const
  const { application, events } = walked(
    reviewed([wishFor(cardiology)], true),
    [
      { move: 'make_decision', by: 'host', to: 'ineligible', reasons },
      { move: 'send_decision', by: 'host' },
    ],
    at,
  )
  for (const [side, seen] of [
    ['student', reasons],
    ['host', reasons],
    ['home', ['missing-clerkship']],
  ] as const) {
    expect(view(application, side, [])?.reasons, side).toEqual(seen)
    expect(visibleEvents(events, application, side).at(-1)?.reasons, side).toEqual(seen)
  }
})

test('the journal of the host begins with the submission', () => {
  const { application, events } = reviewed([wishFor(cardiology)], true)
  expect(visibleEvents(events, application, 'host').map(({ move, from }) => [move, from])).toEqual([
    ['submit', undefined],
    ['take_up', 'submitted'],
  ])
  expect(visibleEvents(events, application, 'student')).toHaveLength(4)
})

test('the school is not told of what becomes a draft again, and goes on seeing from its first request on', () => {
  const way: readonly Asked[] = [
    { move: 'request_endorsement', by: 'student' },
    { move: 'endorse', by: 'home' },
    { move: 'change', by: 'student' },
  ]
  const changed = walked({ application: draft(), events: [] }, way, now)
  expect(view(changed.application, 'home', [])).toBeUndefined()
  const again = walked(changed, way.slice(0, 1), now + 10 * HOUR)
  const told = visibleEvents(again.events, again.application, 'home')
  expect(told.map(({ move, from }) => [move, from])).toEqual([
    ['request_endorsement', undefined],
    ['endorse', 'endorsement_requested'],
    ['request_endorsement', undefined],
  ])
})

test('the hospital sees who comes when, from the confirmation on', () => {
  expect(view(inState('onboarding'), 'site', [])).toBeUndefined()
  expect(view(inState('confirmed'), 'site', [])).toMatchObject({ seat: cardiology, wishes: [] })
})

test('the deadline that is shown is the one with the outage', () => {
  const offered = { ...inState('offered'), dueMs: at + 10 * HOUR }
  const outage = [{ fromMs: at, untilMs: at + HOUR }]
  expect(view(offered, 'student', outage)?.dueMs).toBe(at + 11 * HOUR)
  expect(
    decide(offered, { move: 'accept', by: 'student' }, { ...late, freezes: outage }, at + 11 * HOUR),
  ).toHaveProperty('application')
})
