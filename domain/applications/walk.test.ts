import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { type Actor, sides } from './actor.ts'
import type { Application, ApplicationEvent, Asked } from './application.ts'
import {
  after,
  cardiology,
  DAY,
  draft,
  HOUR,
  now,
  free as unhindered,
  wayTo,
  wishFor,
} from './applications.testing.ts'
import type { Circumstances } from './circumstances.ts'
import { freeSeatsFor, nextInLine, usualTiers } from './line.ts'
import { decide } from './move.ts'
import { movesFor } from './moves-for.ts'
import { reasonsFor } from './reasons.ts'
import { freedSeat, held, type Pool } from './seats.ts'
import { type ApplicationState, type Move, movesByState } from './states.ts'
import { view } from './view.ts'

const may = { ...cardiology, startsOn: '2027-05-03' }
const pools: readonly Pool[] = [
  { ...cardiology, capacity: 1 },
  { ...may, capacity: 2 },
]
const actors: readonly Actor[] = [...sides, 'clock']

/** Six applications of four students, in three tiers, for three seats; four of them are under review already. */
const start: readonly Application[] = ['s1', 's1', 's2', 's2', 's3', 's4'].map((studentId, index) => {
  const wishes = index % 2 === 0 ? [wishFor(cardiology), wishFor(may)] : [wishFor(may)]
  const one = { ...draft({ wishes, tier: usualTiers[index % 3] ?? 'own' }), id: `a${index}`, studentId }
  return index < 4 ? after(one, wayTo.under_review) : one
})

/** Which application, which of the moves of anybody, which choice and reason, how much later. */
const step = fc.record({
  whose: fc.noBias(fc.nat(5)),
  move: fc.noBias(fc.nat(1000)),
  choice: fc.noBias(fc.nat(1000)),
  hours: fc.integer({ min: 0, max: 20 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

type World = {
  readonly all: readonly Application[]
  readonly events: readonly ApplicationEvent[]
  readonly atMs: number
}

function circumstancesOf(application: Application, all: readonly Application[], atMs: number): Circumstances {
  return {
    ...unhindered,
    today: dayOf('2026-11-22') + Math.floor((atMs - now) / DAY),
    days: { answer: 2, endorsement_link: 5, resubmission: 5 },
    freeSeats: freeSeatsFor(application, pools, all),
  }
}

const pick = <Value>(values: readonly Value[], number: number): Value | undefined =>
  values[number % values.length]

const endings: readonly Move[] = [
  'withdraw',
  'cancel',
  'find_ineligible',
  'decline_endorsement',
  'request_resubmission',
]

/** Seldom one that ends it all: a walk should get somewhere. */
function possibleMoves(application: Application, given: Circumstances, { choice }: Step, atMs: number) {
  const all = actors.flatMap((by) =>
    movesFor(application, by, given, atMs).map((possible) => ({ by, possible })),
  )
  const going = all.filter(({ possible }) => !endings.includes(possible.move))
  return choice % 10 === 0 ? all : going
}

function askedOf(application: Application, one: Step, given: Circumstances, atMs: number) {
  const { move, choice } = one
  const found = pick(possibleMoves(application, given, one, atMs), move)
  if (!found) return undefined
  const { by, possible } = found
  const to = pick(possible.choices, choice)
  const target: ApplicationState | undefined = to ?? movesByState[application.state][possible.move]?.to[0]
  const { required, codes } = reasonsFor(target ?? 'draft')
  const reason = required ? pick(codes, choice) : undefined
  const seat = choice % 3 === 0 ? may : undefined
  const asked: Asked = {
    move: possible.move,
    by,
    ...(to ? { to } : {}),
    ...(seat ? { seat } : {}),
    ...(reason ? { reasons: [reason] } : {}),
  }
  return { asked, possible }
}

function stepped(world: World, one: Step): World {
  const atMs = world.atMs + one.hours * HOUR
  const before = world.all[one.whose]
  if (!before) return world
  const given = circumstancesOf(before, world.all, atMs)
  const found = askedOf(before, one, given, atMs)
  if (!found) return { ...world, atMs }
  const decided = decide(before, found.asked, given, atMs)
  // A button that says why it cannot be used cannot be used.
  if (found.possible.whyNot) expect(decided).toHaveProperty('refused')
  if ('refused' in decided) return { ...world, atMs }
  const all = world.all.map((application) =>
    application.id === before.id ? decided.application : application,
  )
  return { all, events: [...world.events, decided.event], atMs }
}

/** So that what is counted below is the same every time. */
const seed = 20_261_122
const walks = fc.array(step, { minLength: 60, maxLength: 200 })

test('whatever is asked in whatever order, no more seats are held than there are', () => {
  let offers = 0
  fc.assert(
    fc.property(walks, (steps) => {
      let world: World = { all: start, events: [], atMs: now }
      for (const one of steps) {
        world = stepped(world, one)
        for (const pool of pools) expect(held(pool, world.all).length).toBeLessThanOrEqual(pool.capacity)
      }
      offers += world.events.filter(({ to }) => to === 'offered' || to === 'conditional_offer').length
    }),
    { seed },
  )
  expect(offers).toBeGreaterThan(100)
})

test('the journal leads from where each application was to where it is, without a gap', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      const { all, events } = steps.reduce(stepped, { all: start, events: [], atMs: now })
      for (const application of all) {
        const own = events.filter(({ applicationId }) => applicationId === application.id)
        const states = [start.find(({ id }) => id === application.id)?.state, ...own.map(({ to }) => to)]
        expect(own.map(({ from }) => from)).toEqual(states.slice(0, -1))
        expect(application.state).toBe(states.at(-1))
      }
    }),
  )
})

test('a seat that comes free is proposed to somebody who waits for it, and to nobody else', () => {
  let proposals = 0
  fc.assert(
    fc.property(walks, (steps) => {
      let world: World = { all: start, events: [], atMs: now }
      for (const step of steps) {
        const next = stepped(world, step)
        const freed = next.all.flatMap((one, index) => {
          const before = world.all[index]
          return (before && freedSeat(before, one)) ?? []
        })
        for (const seat of freed) {
          const pool = pools.find(({ startsOn }) => startsOn === seat.startsOn)
          const proposed = pool && nextInLine(pool, next.all, usualTiers)
          const waiting = next.all.filter(({ state }) => state === 'waitlisted')
          if (!proposed) continue
          expect(waiting).toContain(proposed)
          proposals += 1
        }
        world = next
      }
    }),
    { seed },
  )
  expect(proposals).toBeGreaterThan(10)
})

test('no walk shows the student a decision that is not sent, nor anybody what was not shown to them', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      const { all } = steps.reduce(stepped, { all: start, events: [], atMs: now })
      for (const application of all) {
        for (const side of sides) {
          const shown = view(application, side, [])
          if (side !== 'student' && application.shownMs[side] === undefined) expect(shown).toBeUndefined()
          if (side !== 'host') expect(shown?.state).not.toBe('decided_unsent')
          if (side !== 'host') expect(shown?.unsent).toBeUndefined()
        }
      }
    }),
  )
})
