import { describe, expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import type { Asked } from './application.ts'
import {
  after,
  because,
  cardiology,
  DAY,
  draft,
  free,
  HOUR,
  inState,
  now,
  wishFor,
} from './applications.testing.ts'
import type { Circumstances } from './circumstances.ts'
import { decide } from './move.ts'
import { movesFor } from './moves-for.ts'
import type { ApplicationState } from './states.ts'

const at = now + 100 * HOUR
const ask = (state: ApplicationState, asked: Asked, given: Partial<Circumstances> = {}) =>
  decide(inState(state), asked, { ...free, ...given }, at)
const endocrinology = { ...cardiology, offering: 'endocrinology' }
const tooShort = { code: 'too_short', field: 'wishes.0.dates.0.weeks', given: 1, least: 4 } as const
const taken = { ...cardiology, free: 0 }

describe('a move is refused', () => {
  test.each<[string, ApplicationState, Asked, Partial<Circumstances>, object]>([
    [
      'in a state that does not have it, naming those that it has',
      'submitted',
      { move: 'accept', by: 'student' },
      {},
      { refused: 'wrong_state', state: 'submitted', open: ['withdraw'] },
    ],
    [
      'to whom it does not belong',
      'submitted',
      { move: 'take_up', by: 'student' },
      {},
      { refused: 'wrong_actor', by: ['host'] },
    ],
    ['to a host before submission', 'endorsed', { move: 'cancel', by: 'host' }, {}, { refused: 'not_found' }],
    [
      'without a reason where one is due',
      'endorsement_requested',
      { move: 'return_endorsement', by: 'home' },
      {},
      {
        refused: 'reason_missing',
        reasons: ['answer-wrong', 'paper-missing', 'dates-clash', 'elective-to-be-approved', 'talk-first'],
      },
    ],
    [
      'for a reason that is none',
      'endorsement_requested',
      { move: 'endorse', by: 'home', reasons: ['talk-first'] },
      {},
      { refused: 'reason_unknown', given: 'talk-first', reasons: [] },
    ],
    [
      'without saying which decision',
      'waitlisted',
      { move: 'offer', by: 'host' },
      {},
      { refused: 'decision_missing', decisions: ['offered', 'conditional_offer'] },
    ],
    [
      'without the endorsement that the host asks for',
      'draft',
      { move: 'submit', by: 'student' },
      { endorsementNeeded: true },
      { refused: 'endorsement_missing' },
    ],
    [
      'before the window opens',
      'draft',
      { move: 'submit', by: 'student' },
      { window: { opensMs: at + 1 } },
      { refused: 'window_not_open', opensMs: at + 1 },
    ],
    [
      'after it has closed',
      'draft',
      { move: 'submit', by: 'student' },
      { window: { opensMs: now, closesMs: at - 1 } },
      { refused: 'window_closed', closedMs: at - 1 },
    ],
    [
      'while papers are missing',
      'draft',
      { move: 'submit', by: 'student' },
      { missing: ['transcript'] },
      { refused: 'documents_missing', missing: ['transcript'] },
    ],
    [
      'while wishes break the limits',
      'draft',
      { move: 'request_endorsement', by: 'student' },
      { problems: [tooShort] },
      { refused: 'limits_exceeded', problems: [tooShort] },
    ],
    [
      'to the clock where there is no deadline',
      'offered',
      { move: 'expire', by: 'clock' },
      {},
      { refused: 'not_due' },
    ],
    [
      'for a seat that nobody wished for',
      'under_review',
      { move: 'make_decision', by: 'host', to: 'offered', seat: endocrinology },
      {},
      { refused: 'not_wished', wished: [cardiology] },
    ],
    [
      'for a seat that is taken',
      'under_review',
      { move: 'make_decision', by: 'host', to: 'offered' },
      { freeSeats: [taken] },
      { refused: 'seat_taken', seat: cardiology },
    ],
    [
      'while an earlier tier waits for the seat',
      'waitlisted',
      { move: 'offer', by: 'host', to: 'offered' },
      { freeSeats: [{ ...cardiology, free: 2, waitingBefore: 3 }] },
      { refused: 'earlier_tier_waits', seat: cardiology, waiting: 3 },
    ],
    [
      'while tasks are open',
      'onboarding',
      { move: 'confirm', by: 'host' },
      { openTasks: ['visa'] },
      { refused: 'tasks_open', tasks: ['visa'] },
    ],
    [
      'before the first day',
      'confirmed',
      { move: 'begin', by: 'site' },
      { today: dayOf('2027-02-28') },
      { refused: 'not_begun', startsOn: '2027-03-01' },
    ],
    [
      'before the last day',
      'active',
      { move: 'complete', by: 'host' },
      { today: dayOf('2027-03-27') },
      { refused: 'not_over', endsOn: '2027-03-28' },
    ],
  ])('%s', (_, state, asked, given, refusal) => {
    expect(ask(state, asked, given)).toEqual(refusal)
  })
})

describe('a move is made', () => {
  test.each<[string, ApplicationState, Asked, Partial<Circumstances>, ApplicationState]>([
    [
      'with the endorsement that the host asks for',
      'endorsed',
      { move: 'submit', by: 'student' },
      { endorsementNeeded: true },
      'submitted',
    ],
    [
      'in the last instant of the window',
      'draft',
      { move: 'submit', by: 'student' },
      { window: { closesMs: at } },
      'submitted',
    ],
    [
      'after the window where the system was down on its last day',
      'draft',
      { move: 'submit', by: 'student' },
      { window: { closesMs: at - HOUR }, freezes: [{ fromMs: at - 2 * HOUR, untilMs: at }] },
      'submitted',
    ],
    [
      'that decides without a seat, where all are taken',
      'under_review',
      { move: 'make_decision', by: 'host', to: 'waitlisted' },
      { freeSeats: [taken] },
      'decided_unsent',
    ],
    [
      'on the first day',
      'confirmed',
      { move: 'begin', by: 'site' },
      { today: dayOf('2027-03-01') },
      'active',
    ],
    [
      'on the last day',
      'active',
      { move: 'complete', by: 'host' },
      { today: dayOf('2027-03-28') },
      'completed',
    ],
  ])('%s', (_, state, asked, given, to) => {
    expect(ask(state, asked, given)).toMatchObject({ application: { state: to }, event: { from: state, to } })
  })

  test('and the journal gets who, when, from where to where, why and for which seat', () => {
    const asked: Asked = { move: 'cancel', by: 'host', ...because('cancelled_by_host') }
    expect(decide(inState('accepted'), asked, free, at)).toMatchObject({
      event: {
        applicationId: 'a1',
        studentId: 's1',
        atMs: at,
        by: 'host',
        move: 'cancel',
        from: 'accepted',
        to: 'cancelled_by_host',
        reasons: ['elective-cancelled'],
        seat: cardiology,
      },
    })
  })

  test('for an alternative date, which is the one that is offered', () => {
    const later = { ...cardiology, startsOn: '2027-05-03' }
    const both = draft({ wishes: [wishFor(cardiology), wishFor(later)] })
    const offered = after(both, [
      { move: 'submit', by: 'student' },
      { move: 'take_up', by: 'host' },
      { move: 'make_decision', by: 'host', to: 'offered', seat: later },
      { move: 'send_decision', by: 'host' },
    ])
    expect(offered).toMatchObject({ state: 'offered', seat: later })
  })

  test('and the reasons of a decision wait with it', () => {
    const asked: Asked = { move: 'make_decision', by: 'host', to: 'declined_by_host', reasons: ['lot'] }
    expect(after(inState('under_review'), [asked])).toMatchObject({
      reasons: [],
      unsent: { decision: 'declined_by_host', reasons: ['lot'] },
    })
  })

  test('and what was decided is sent, with the reasons for which it was decided', () => {
    const decided = after(inState('under_review'), [
      { move: 'make_decision', by: 'host', to: 'ineligible', reasons: ['missing-clerkship'] },
      { move: 'send_decision', by: 'host', to: 'offered' },
    ])
    expect(decided).toMatchObject({ state: 'ineligible', reasons: ['missing-clerkship'] })
    expect(decided.seat).toBeUndefined()
  })
})

describe('an offer with seven days for the answer', () => {
  const days = { answer: 7 }
  const offered = after(draft(), [...wayToOffer(), { move: 'send_decision', by: 'host' }], { ...free, days })
  const due = offered.sinceMs + 7 * DAY
  const accept = (atMs: number, freezes: Circumstances['freezes'] = []) =>
    decide(offered, { move: 'accept', by: 'student' }, { ...free, freezes }, atMs)
  const expire = (atMs: number) => decide(offered, { move: 'expire', by: 'clock' }, free, atMs)

  test('can be accepted in its last instant, and has not lapsed by then', () => {
    expect(accept(due)).toMatchObject({ application: { state: 'accepted' } })
    expect(expire(due)).toEqual({ refused: 'not_due', dueMs: due })
  })
  test('can lapse after it, and not be accepted any more, whether the clock came by or not', () => {
    expect(expire(due + 1)).toMatchObject({ application: { state: 'expired' } })
    expect(accept(due + 1)).toEqual({ refused: 'deadline_passed', dueMs: due })
  })
  test('can be accepted later by as long as an outage lasted', () => {
    const outage = [{ fromMs: due - HOUR, untilMs: due + 5 * HOUR }]
    expect(accept(due + 6 * HOUR, outage)).toMatchObject({ application: { state: 'accepted' } })
    expect(accept(due + 6 * HOUR + 1, outage)).toEqual({ refused: 'deadline_passed', dueMs: due + 6 * HOUR })
  })
  test('leaves no deadline behind', () => {
    const accepted = accept(due)
    expect('application' in accepted && accepted.application.dueMs).toBeUndefined()
  })
})

function wayToOffer(): Asked[] {
  return [
    { move: 'submit', by: 'student' },
    { move: 'take_up', by: 'host' },
    { move: 'make_decision', by: 'host', to: 'offered' },
  ]
}

describe('the moves that somebody has', () => {
  test('say why they cannot be made', () => {
    expect(movesFor(draft(), 'student', { ...free, missing: ['cv'] }, now)).toEqual([
      { move: 'request_endorsement', choices: [] },
      { move: 'submit', choices: [], whyNot: { refused: 'documents_missing', missing: ['cv'] } },
      { move: 'withdraw', choices: [] },
    ])
  })
  test('name what there is to choose, and can be made as long as one choice can', () => {
    const moves = movesFor(inState('under_review'), 'host', { ...free, freeSeats: [taken] }, now)
    expect(moves[0]).toEqual({
      move: 'make_decision',
      choices: ['offered', 'conditional_offer', 'waitlisted', 'declined_by_host', 'ineligible'],
    })
    expect(movesFor(inState('waitlisted'), 'host', { ...free, freeSeats: [taken] }, now)[0]).toEqual({
      move: 'offer',
      choices: ['offered', 'conditional_offer'],
      whyNot: { refused: 'seat_taken', seat: cardiology },
    })
  })
  test('can be made while another wish has a free seat', () => {
    const both = { ...inState('waitlisted'), wishes: [wishFor(cardiology), wishFor(endocrinology)] }
    const given = { ...free, freeSeats: [taken, { ...endocrinology, free: 1 }] }
    expect(movesFor(both, 'host', given, now)[0]?.whyNot).toBeUndefined()
  })
  test('are none where nothing is seen', () => {
    expect(movesFor(draft(), 'host', free, now)).toEqual([])
  })
})
