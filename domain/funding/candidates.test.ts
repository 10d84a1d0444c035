import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { dayOf } from '../time/index.ts'
import { assessAwards } from './assess-awards.ts'
import { asks, compiledAwards, judged, queryFor, type SomeAward } from './award.testing.ts'
import type { PaidStay } from './benefit-sum.ts'
import { candidatesOf, ownMoneyOf, pastAwardsOf } from './candidates.ts'

const stay: PaidStay = {
  country: 'US',
  days: 56,
  kilometres: undefined,
  lists: {},
  rates: { source: { url: '', title: '', licence: '' }, rates: [] },
}
const known: Facts = { ...noFacts, scalars: { 'stay.weeks': { lo: 8, hi: 8 } } }
const holding = (...awards: string[]): Facts => ({
  ...known,
  codes: { 'person.scholarships': { has: awards, complete: true } },
})
const candidates = (awards: readonly SomeAward[], facts = known) =>
  candidatesOf(assessAwards(compiledAwards(...awards), queryFor(facts)), facts, stay)
const only = (award: object, facts = known) => candidates([{ id: 'de-award', ...award }], facts).candidates[0]

const merit = asks('merit', judged)
const shortOnly = asks('length', { kind: 'stay-length', maxWeeks: 9 })
const longOnly = asks('length', { kind: 'stay-length', minWeeks: 10 })
const entitlement = { selection: { by: 'entitlement' } }

test('an award is a candidate when it is open or a person decides, and never in silence left out', () => {
  const found = candidates(
    [
      { id: 'de-open' },
      { id: 'de-ask', requirements: [merit] },
      { id: 'de-no', requirements: [longOnly] },
      { id: 'de-unknown', requirements: [asks('age', { kind: 'age', max: 30 })] },
      { id: 'de-bound', classes: ['service-bound-award'] },
    ],
    known,
  )
  expect(found.candidates.map(({ id }) => id)).toEqual(['de-open', 'de-ask'])
  expect(found.undecided).toEqual(['de-unknown'])
  expect(found.bound).toEqual(['de-bound'])
})

test('who serves for an award already has it', () => {
  const bound = { id: 'de-bound', classes: ['service-bound-award'] }
  expect(candidates([bound], holding('de-bound'))).toMatchObject({ candidates: [{ held: true }], bound: [] })
})

describe('certain is', () => {
  test.each<[string, 'certain' | 'hoped', object, Facts]>([
    ['what is held', 'certain', {}, holding('de-award')],
    [
      'what the law gives whoever meets its rules',
      'certain',
      { ...entitlement, requirements: [shortOnly] },
      known,
    ],
    ['no entitlement with a point open', 'hoped', { ...entitlement, requirements: [merit] }, known],
    [
      'no entitlement for which a paper is missing',
      'hoped',
      { ...entitlement, requirements: [asks('cv', { kind: 'document', types: ['cv'] })] },
      known,
    ],
    ['no competition', 'hoped', {}, known],
  ])('%s: %s', (_, sure, award, facts) => {
    expect(only(award, facts)?.sure).toBe(sure)
  })
})

test('an award is open to a student who meets its rules or can, not while a person has to decide', () => {
  expect(only({})?.isOpen).toBe(true)
  expect(only({ requirements: [merit] })?.isOpen).toBe(false)
})

test('effort counts documents, own steps and open points', () => {
  const documents = [{ says: 'A letter.' }, { says: 'A plan.' }]
  expect(only({ documents })?.effort).toBe(2)
  expect(only({ documents, requirements: [merit] })?.effort).toBe(3)
})

test('a rule of another case is left out, and one of an unknown case says so', () => {
  const rule = (id: string, when?: object) => ({
    id,
    rule: 'allows',
    with: ['bafoeg'],
    says: 'May be held.',
    source: 's1',
    ...(when ? { when } : {}),
  })
  const cumulation = [
    rule('c1'),
    rule('c2', shortOnly.needs),
    rule('c3', longOnly.needs),
    rule('c4', { kind: 'age', max: 30 }),
  ]
  expect(only({ cumulation })?.rules.map(({ rule: { id }, applies }) => [id, applies])).toEqual([
    ['c1', 'yes'],
    ['c2', 'yes'],
    ['c4', 'unknown'],
  ])
})

test('a rule stands in the file of the frame that states it', () => {
  const frame = {
    id: 'de-frame',
    notOffered: 'a frame',
    cumulation: [{ id: 'c1', rule: 'allows', with: ['bafoeg'], says: 'May be held.', source: 's1' }],
  }
  const [award] = candidates([{ id: 'de-award', inherits: ['de-frame'] }, frame]).candidates
  expect(award?.rules).toMatchObject([{ file: 'de-frame', rule: { id: 'c1' } }])
})

describe('money and awards that the student has told of', () => {
  test('pay of the placement is training pay, in cents', () => {
    expect(ownMoneyOf({ ...noFacts, scalars: { 'stay.payMonth': { lo: 400, hi: 500 } } })).toEqual({
      'training-pay': { lowCents: 400_00, highCents: 500_00 },
    })
    expect(ownMoneyOf(noFacts)).toEqual({})
  })

  test('a past award counts on the last day it may have been paid, a held one is no past one', () => {
    const until = { lo: dayOf('2024-01-01'), hi: dayOf('2024-12-31') }
    const facts: Facts = {
      ...noFacts,
      records: {
        awards: {
          rows: [
            { award: 'de-a', state: 'past', until },
            { award: 'de-b', state: 'held', until },
          ],
          complete: true,
        },
      },
    }
    expect(pastAwardsOf(facts)).toEqual([{ award: 'de-a', on: until.hi }])
    expect(pastAwardsOf(noFacts)).toEqual([])
  })
})
