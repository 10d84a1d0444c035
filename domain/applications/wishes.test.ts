import { describe, expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { cardiology, wishFor } from './applications.testing.ts'
import { host, rule, today } from './programme.testing.ts'
import { limitsOf } from './wish-limits.ts'
import { type Wish, type WishLimits, wishProblems, wishSchema } from './wishes.ts'

const problems = (wishes: readonly Wish[], limits: WishLimits, others = 0) =>
  wishProblems(wishes, limits, { today, others })
const urology = wishFor({ ...cardiology, offering: 'urology' })
const marchAndMay: Wish = {
  offering: 'cardiology',
  dates: [
    { startsOn: '2027-03-01', weeks: 4 },
    { startsOn: '2027-05-03', weeks: 4 },
  ],
}

describe('wishes are not allowed', () => {
  test.each<[string, readonly Wish[], WishLimits, object]>([
    ['when there are none', [], {}, { code: 'no_wish', field: 'wishes', given: 0 }],
    [
      'when there are too many',
      [urology, marchAndMay],
      { mostWishes: 1 },
      { code: 'too_many_wishes', field: 'wishes', given: 2, most: 1 },
    ],
    [
      'with too many dates',
      [urology, marchAndMay],
      { mostDates: 1 },
      { code: 'too_many_dates', field: 'wishes.1.dates', given: 2, most: 1 },
    ],
    [
      'when one is wished for twice',
      [marchAndMay, wishFor(cardiology)],
      {},
      { code: 'same_twice', field: 'wishes.1.dates.0', given: 'cardiology 2027-03-01' },
    ],
    [
      'when one is too short',
      [urology],
      { minWeeks: 6 },
      { code: 'too_short', field: 'wishes.0.dates.0.weeks', given: 4, least: 6 },
    ],
    [
      'when one is too long',
      [urology],
      { maxWeeks: 3 },
      { code: 'too_long', field: 'wishes.0.dates.0.weeks', given: 4, most: 3 },
    ],
    [
      'when one starts too soon',
      [urology],
      { leadDays: 100 },
      {
        code: 'start_too_soon',
        field: 'wishes.0.dates.0.startsOn',
        given: '2027-03-01',
        earliest: '2027-03-02',
      },
    ],
    [
      'when one starts on another day, and the next one is named',
      [urology],
      {
        starts: [
          { lo: dayOf('2027-01-04'), hi: dayOf('2027-01-04') },
          { lo: dayOf('2027-03-08'), hi: dayOf('2027-03-08') },
        ],
      },
      {
        code: 'start_not_offered',
        field: 'wishes.0.dates.0.startsOn',
        given: '2027-03-01',
        next: '2027-03-08',
      },
    ],
    [
      'when no later day is known either',
      [urology],
      { starts: [] },
      { code: 'start_not_offered', field: 'wishes.0.dates.0.startsOn', given: '2027-03-01' },
    ],
  ])('%s', (_, wishes, limits, problem) => {
    expect(problems(wishes, limits)).toEqual([problem])
  })

  test('when there are too many applications to the host', () => {
    expect(problems([urology], { mostApplications: 2 }, 1)).toEqual([])
    expect(problems([urology], { mostApplications: 2 }, 2)).toEqual([
      { code: 'too_many_applications', field: 'applications', given: 3, most: 2 },
    ])
  })
})

test('what the host does not limit is free', () => {
  expect(problems([urology, marchAndMay], {}, 9)).toEqual([])
})

test('on the edge of every limit wishes are allowed', () => {
  const start = { lo: dayOf('2027-03-01'), hi: dayOf('2027-03-01') }
  const limits = { mostWishes: 1, mostDates: 1, minWeeks: 4, maxWeeks: 4, leadDays: 99, starts: [start] }
  expect(problems([urology], limits)).toEqual([])
})

test('a wish names at least one date, and nothing that is not asked', () => {
  expect(wishSchema.safeParse(marchAndMay).success).toBe(true)
  expect(wishSchema.safeParse({ offering: 'cardiology', dates: [] }).success).toBe(false)
  expect(wishSchema.safeParse({ ...urology, note: 'please' }).success).toBe(false)
})

describe('the limits of a programme', () => {
  const limits = (extra: object) => limitsOf(host(extra).programme, { lo: today, hi: today + 60 })
  const choices = (number: number) => ({ kind: 'conduct', rule: 'number-of-choices', number })
  test('are none where its file names none', () => {
    expect(limits({})).toEqual({})
  })
  test('are its lengths, its start days and its number of choices', () => {
    const calendar = { minWeeks: 4, maxWeeks: 12, starts: { dates: ['2026-12-07', '2027-12-06'] } }
    expect(
      limits({
        calendar,
        requirements: [rule('most', choices(3)), rule('more', { kind: 'all', of: [choices(5)] })],
      }),
    ).toEqual({
      minWeeks: 4,
      maxWeeks: 12,
      starts: [{ lo: dayOf('2026-12-07'), hi: dayOf('2026-12-07') }],
      mostWishes: 3,
    })
  })
  test('are not what is only one of several ways', () => {
    const needs = { kind: 'any', of: [choices(1), { kind: 'portal', network: 'vslo' }] }
    expect(limits({ requirements: [rule('either', needs)] })).toEqual({})
  })
})
