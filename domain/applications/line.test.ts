import { describe, expect, test } from 'vitest'
import type { Application } from './application.ts'
import { cardiology, draft, inState, free as nothingHinders, now, wishFor } from './applications.testing.ts'
import { freeSeatsFor, lineFor, nextInLine, releasedBy, usualTiers } from './line.ts'
import { decide } from './move.ts'
import { free, freedSeat, held } from './seats.ts'
import type { ApplicationState } from './states.ts'
import type { Seat } from './wishes.ts'

const may: Seat = { ...cardiology, startsOn: '2027-05-03' }
const one = (id: string, state: ApplicationState, more: Partial<Application> = {}): Application => ({
  ...inState(state),
  id,
  studentId: `student of ${id}`,
  ...more,
})
const waiting = (id: string, tier: string, more: Partial<Application> = {}) =>
  one(id, 'waitlisted', { tier, ...more })
const pool = { ...cardiology, capacity: 2 }
const idsOf = (applications: readonly Application[]) => applications.map(({ id }) => id)

describe('a seat is held', () => {
  test.each<[ApplicationState, boolean]>([
    ['submitted', false],
    ['under_review', false],
    ['decided_unsent', true],
    ['waitlisted', false],
    ['offered', true],
    ['conditional_offer', true],
    ['accepted', true],
    ['onboarding', true],
    ['confirmed', true],
    ['active', true],
    ['interrupted', true],
    ['completed', true],
    ['expired', false],
    ['declined_by_student', false],
    ['cancelled_by_host', false],
  ])('in %s: %s', (state, isHeld) => {
    expect(held(pool, [one('a', state)]).length === 1).toBe(isHeld)
    expect(free(pool, [one('a', state)])).toBe(isHeld ? 1 : 2)
  })

  test('at its time only', () => {
    expect(held(may, [one('a', 'offered')])).toEqual([])
  })

  test('and free is nothing where a host has fewer places than it gave', () => {
    expect(free({ ...cardiology, capacity: 1 }, [one('a', 'offered'), one('b', 'active')])).toBe(0)
  })
})

describe('the line for a seat', () => {
  const line = [
    waiting('late', 'domestic', { shownMs: { host: now + 2 } }),
    waiting('unnamed', 'friends of the house'),
    waiting('abroad', 'international', { place: 1 }),
    waiting('early', 'domestic', { shownMs: { host: now + 1 } }),
    waiting('drawn', 'domestic', { place: 4 }),
    waiting('own', 'own'),
    waiting('elsewhere', 'own', { wishes: [wishFor(may)] }),
    one('undecided', 'under_review', { tier: 'own' }),
  ]
  test('goes by tier, number drawn and submission', () => {
    expect(idsOf(lineFor(cardiology, line, usualTiers))).toEqual([
      'own',
      'drawn',
      'early',
      'late',
      'abroad',
      'unnamed',
    ])
  })
  test("goes by the host's own list where it has one", () => {
    expect(idsOf(lineFor(cardiology, line, ['international', 'own'])).slice(0, 2)).toEqual(['abroad', 'own'])
  })
  test('has a next one only while a seat is free', () => {
    expect(nextInLine(pool, line, usualTiers)?.id).toBe('own')
    expect(nextInLine({ ...pool, capacity: 0 }, line, usualTiers)).toBeUndefined()
    expect(nextInLine(pool, [], usualTiers)).toBeUndefined()
  })
  test('goes on when an offer lapses', () => {
    const [before, after] = [one('a', 'offered'), one('a', 'expired')]
    const full = { ...pool, capacity: 1 }
    expect(nextInLine(full, [before, ...line], usualTiers)).toBeUndefined()
    expect(freedSeat(before, after)).toEqual(cardiology)
    expect(nextInLine(full, [after, ...line], usualTiers)?.id).toBe('own')
  })
  test('does not, where the offer was accepted', () => {
    expect(freedSeat(one('a', 'offered'), one('a', 'accepted'))).toBeUndefined()
  })
})

describe('what is left for an application', () => {
  const mine = waiting('mine', 'domestic', { wishes: [wishFor(cardiology), wishFor(may)] })
  const others = [one('a', 'offered'), waiting('b', 'own'), one('c', 'under_review', { tier: 'own' })]
  test('counts the seats of others only, of what it wishes for', () => {
    const pools = [pool, { ...may, capacity: 1 }, { ...cardiology, offering: 'urology', capacity: 9 }]
    expect(freeSeatsFor(mine, pools, [mine, ...others])).toEqual([
      { ...cardiology, free: 1 },
      { ...may, free: 1 },
    ])
  })
  test('does not count the seat that it holds itself', () => {
    const holding = { ...one('mine', 'offered'), seat: cardiology }
    expect(freeSeatsFor(holding, [{ ...pool, capacity: 1 }], [holding])).toEqual([{ ...cardiology, free: 1 }])
  })
  test('names how many come first where the host binds itself', () => {
    expect(freeSeatsFor(mine, [pool], [mine, ...others], usualTiers)[0]?.waitingBefore).toBe(2)
    expect(freeSeatsFor(mine, [pool], [mine, ...others], ['domestic'])[0]?.waitingBefore).toBe(0)
  })
})

describe('whoever accepts', () => {
  const accepted = one('accepted', 'accepted', { studentId: 's' })
  const mine = [
    accepted,
    one('same-time', 'offered', { studentId: 's', seat: { ...may, startsOn: '2027-03-28' } }),
    one('later', 'conditional_offer', { studentId: 's', seat: may }),
    one('secret', 'decided_unsent', { studentId: 's' }),
    one('earlier-yes', 'confirmed', { studentId: 's' }),
    one('of-another', 'offered'),
  ]
  test.each([
    ['none', []],
    ['same-time', ['same-time']],
    ['all', ['same-time', 'later']],
  ] as const)('lets go, where the host asks for %s: %j', (release, ids) => {
    expect(idsOf(releasedBy(accepted, mine, release))).toEqual(ids)
  })
})

test('an offer that is let go can be declined for that reason', () => {
  const asked = { move: 'decline_offer', by: 'student', reasons: ['other-offer'] } as const
  for (const state of ['offered', 'conditional_offer'] as const)
    expect(decide(inState(state), asked, nothingHinders, now)).toMatchObject({
      application: { state: 'declined_by_student', reasons: ['other-offer'] },
    })
})

test('an application without wishes waits for nothing', () => {
  expect(lineFor(cardiology, [{ ...draft({ wishes: [] }), state: 'waitlisted' }], usualTiers)).toEqual([])
})
