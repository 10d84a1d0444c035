import { describe, expect, test } from 'vitest'
import { formatSpan, parseSpan } from '../time/index.ts'
import {
  exactly,
  factsFor,
  factsOf,
  noFacts,
  readProfile,
  type Stay,
  stayFacts,
  staySchema,
} from './index.ts'

const host = { id: 'us-harvard', country: 'US' }
const wished: Stay = {
  host,
  discipline: 'neurology',
  site: 'brigham',
  route: 'direct',
  kind: 'clinical-elective',
  weeks: 4,
  languages: ['en'],
  forCredit: true,
  paid: false,
  startsOn: '2027-03-01',
}

test('a wished stay is one of everything, so its codes are complete', () => {
  expect(stayFacts(wished)).toEqual({
    scalars: {
      'stay.weeks': exactly(4),
      'stay.forCredit': exactly(1),
      'stay.paid': exactly(0),
      'stay.payMonth': exactly(0),
    },
    codes: {
      'stay.host': { has: ['us-harvard'], complete: true },
      'stay.country': { has: ['US'], complete: true },
      'stay.discipline': { has: ['neurology'], complete: true },
      'stay.site': { has: ['brigham'], complete: true },
      'stay.route': { has: ['direct'], complete: true },
      'stay.kind': { has: ['clinical-elective'], complete: true },
      'stay.languages': { has: ['en'], complete: true },
    },
    records: {},
  })
})

test('what the wish leaves open is unknown', () => {
  expect(stayFacts({ host })).toEqual({
    scalars: {},
    codes: {
      'stay.host': { has: ['us-harvard'], complete: true },
      'stay.country': { has: ['US'], complete: true },
    },
    records: {},
  })
})

test('a portal stands in no country', () => {
  const { codes } = stayFacts({ host: { id: 'portal', country: 'XX' } })
  expect(Object.keys(codes)).toEqual(['stay.host'])
})

test.each([
  ['nobody has said', {}, undefined, undefined],
  ['unpaid', { paid: false }, 0, 0],
  ['paid, how much is open', { paid: true }, 1, undefined],
  ['600 euros', { payMonth: 600 }, 1, 600],
  ['nothing', { payMonth: 0 }, 0, 0],
] as const)('pay: %s', (_, wish, paid, month) => {
  const { scalars } = stayFacts({ host, ...wish })
  expect([scalars['stay.paid']?.lo, scalars['stay.payMonth']?.lo]).toEqual([paid, month])
})

test('from nothing to something is not known to be paid', () => {
  const { scalars } = stayFacts({ host, payMonth: { from: 0, to: 300 } })
  expect(scalars).toEqual({ 'stay.payMonth': { lo: 0, hi: 300 } })
})

test.each([
  ['a citizen', { citizenships: ['US'] }, 1],
  ['lives there', { residence: 'US' }, 1],
  ['neither, and all is named', { citizenships: ['DE'], residence: 'DE', complete: ['citizenships'] }, 0],
  ['perhaps another citizenship', { citizenships: ['DE'], residence: 'DE' }, undefined],
  ['nobody has said where home is', { citizenships: ['DE'], complete: ['citizenships'] }, undefined],
  ['nothing is known', {}, undefined],
] as const)('the host is in a home country: %s', (_, said, flag) => {
  const read = readProfile({ profile: 1, ...said })
  const { scalars } = factsFor(factsOf('profile' in read ? read.profile : { profile: 1 }), { host })
  expect(scalars['stay.homeCountry']?.lo).toBe(flag)
})

test("a portal is in nobody's home country, nor abroad", () => {
  const facts = factsOf({ profile: 1, citizenships: ['XX'], residence: 'DE' })
  const { scalars } = factsFor(facts, { host: { id: 'portal', country: 'XX' } })
  expect(scalars['stay.homeCountry']).toBeUndefined()
})

test('the schema takes the wish as it is, and names a host', () => {
  expect(staySchema.parse(wished)).toEqual(wished)
  expect(staySchema.safeParse({ discipline: 'neurology' }).success).toBe(false)
})

describe('the wished stay counts among the stays', () => {
  const profile = factsOf({
    profile: 1,
    complete: ['stays'],
    stays: [{ host: 'us-yale', country: 'US', weeks: 4, state: 'done' }],
  })

  test('after the earlier ones, and they stay complete', () => {
    const { stays } = factsFor(profile, wished).records
    expect(stays?.complete).toBe(true)
    expect(stays?.rows.map(({ host: at, state }) => [at, state])).toEqual([
      ['us-yale', 'done'],
      ['us-harvard', 'wished'],
    ])
  })

  test('also where nothing is known of earlier ones', () => {
    const { stays } = factsFor(noFacts, wished).records
    expect(stays?.complete).toBe(false)
    expect(stays?.rows).toEqual([
      {
        host: 'us-harvard',
        country: 'US',
        discipline: 'neurology',
        weeks: exactly(4),
        from: parseSpan('2027-03-01'),
        until: parseSpan('2027-03-26..2027-03-28'),
        state: 'wished',
        evidence: 'said',
      },
    ])
  })

  test('and the facts of the student are untouched', () => {
    expect(profile.records.stays?.rows).toHaveLength(1)
  })
})

test.each([
  ['four weeks from a Monday to a Friday', '2027-03-01', '2027-03-26', { lo: 4, hi: 4 }],
  ['four weeks from a Monday to a Sunday', '2027-03-01', '2027-03-28', { lo: 4, hi: 4 }],
  ['four weeks and a day', '2027-03-01', '2027-03-29', { lo: 4, hi: 5 }],
  ['March', '2027-03', '2027-03', { lo: 0, hi: 5 }],
])('the weeks of a stay follow from its days: %s', (_, startsOn, endsOn, weeks) => {
  expect(stayFacts({ host, startsOn, endsOn }).scalars['stay.weeks']).toEqual(weeks)
})

test('its end follows from its beginning and its weeks, between a Friday and a Sunday', () => {
  const { stays } = factsFor(noFacts, {
    host,
    startsOn: '2027-03-01..2027-03-08',
    weeks: { from: 4, to: 8 },
  }).records
  const until = stays?.rows[0]?.until
  expect(typeof until === 'object' && formatSpan(until)).toBe('2027-03-26..2027-05-02')
})
