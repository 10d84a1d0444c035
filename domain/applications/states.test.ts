import { describe, expect, test } from 'vitest'
import { inState } from './applications.testing.ts'
import { deadlineOf } from './deadlines.ts'
import { groups, isIn, isOpen } from './groups.ts'
import { reasonsByState } from './reasons.ts'
import { guards } from './refusal.ts'
import { type ApplicationState, applicationStates, movesByState, movesFrom } from './states.ts'
import { sightByState } from './visibility.ts'

const rules = applicationStates.flatMap((state) =>
  movesFrom(state).map(([move, rule]) => ({ state, move, rule })),
)

/** Where a move can lead in the end: a decision that is made is one that is sent. */
const reachable = (from: ApplicationState): Set<ApplicationState> => {
  const found = new Set<ApplicationState>([from])
  for (const state of found) for (const [, { to }] of movesFrom(state)) for (const next of to) found.add(next)
  return found
}

test('every state can be reached from a draft', () => {
  expect([...reachable('draft')].sort()).toEqual([...applicationStates].sort())
})

test('every open state leads to a final one, and a final one nowhere', () => {
  for (const state of applicationStates) {
    const end = [...reachable(state)].filter((one) => isIn('final', one))
    expect(end.length > 0, state).toBe(true)
    expect(movesFrom(state).length === 0, state).toBe(!isOpen(state))
  }
})

test('nobody but the clock moves what they cannot see', () => {
  const blind = rules.flatMap(({ state, move, rule }) =>
    rule.by
      .filter((by) => by !== 'clock' && sightByState[state][by] === 'hidden')
      .map((by) => `${by}: ${state} ${move}`),
  )
  expect(blind).toEqual([])
})

test('a side that sees a state was shown the application before', () => {
  // One that ends early was not shown to everybody who could see such an end.
  for (const state of applicationStates.filter(isOpen)) {
    const { shownMs } = inState(state)
    for (const side of ['host', 'site'] as const)
      if (sightByState[state][side] === 'all') expect(shownMs[side], `${side} sees ${state}`).toBeDefined()
  }
})

test('an open state waits for somebody, unless the stay is to come or is on', () => {
  const { awaitingStudent, awaitingHome, awaitingHost } = groups
  const waiting = [...awaitingStudent, ...awaitingHome, ...awaitingHost]
  expect(new Set(waiting).size).toBe(waiting.length)
  expect(applicationStates.filter((state) => isOpen(state) && !waiting.some((one) => one === state))).toEqual(
    ['confirmed', 'active', 'interrupted'],
  )
})

test('whom a state waits for has a move in it', () => {
  const movers = (state: ApplicationState) => movesFrom(state).flatMap(([, { by }]) => [...by])
  expect(groups.awaitingHome.filter((state) => !movers(state).includes('home'))).toEqual([])
  expect(groups.awaitingHost.filter((state) => !movers(state).includes('host'))).toEqual([])
  expect(groups.awaitingStudent.filter((state) => !movers(state).includes('student'))).toEqual([])
})

test('the clock moves only what has a deadline, and offers a free place to whoever waits', () => {
  const timed = rules.filter(({ rule }) => rule.by.includes('clock'))
  const untimed = timed.filter(({ state, rule }) => !deadlineOf(state) || !rule.unless?.includes('not_due'))
  expect(untimed).toMatchObject([{ state: 'waitlisted', move: 'offer' }])
  expect(untimed[0]?.rule.unless).toEqual(['not_wished', 'seat_taken', 'earlier_tier_waits'])
})

test('every guard is asked somewhere', () => {
  const asked = new Set(rules.flatMap(({ rule }) => rule.unless ?? []))
  expect(guards.filter((guard) => !asked.has(guard))).toEqual([])
})

test('reasons belong to states, each named once', () => {
  for (const [state, { codes }] of Object.entries(reasonsByState)) {
    expect(Object.hasOwn(movesByState, state)).toBe(true)
    expect(new Set(codes).size, state).toBe(codes.length)
  }
})

describe('a way leads into', () => {
  test.each(applicationStates)('%s', (state) => {
    expect(inState(state).state).toBe(state)
  })
})

test('a student has the same moves whether a decision is made or not', () => {
  const ofStudent = (state: ApplicationState) =>
    movesFrom(state).filter(([, { by }]) => by.includes('student') || by.includes('home'))
  expect(ofStudent('decided_unsent')).toEqual(ofStudent('under_review'))
})
