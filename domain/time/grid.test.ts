import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, formatSpan, gridAllows, gridRuns, isoOf, type StartGrid, startGridSchema } from './index.ts'
import { planDay, planIso } from './time.testing.ts'

const [monday, tuesday, wednesday, saturday, sunday] = [1, 2, 3, 6, 7]

// 2027-03-01 is a Monday.
test.each<[string, StartGrid, string, string]>([
  ['every day', {}, '2027-03-01', '2027-03'],
  ['Mondays', { weekdays: [monday] }, '2027-03-01', '2027-03-01 2027-03-08 2027-03-15 2027-03-22 2027-03-29'],
  ['the first Monday', { weekdays: [monday], nthWeekday: 1 }, '2027-03-01', '2027-03-01'],
  ['the first Monday of June', { weekdays: [monday], nthWeekday: 1 }, '2027-06-01', '2027-06-07'],
  ['the fifth Monday, if there is one', { weekdays: [monday], nthWeekday: 5 }, '2027-04-01', ''],
  ['the first of the month', { dayOfMonth: 1 }, '2027-03-01', '2027-03-01'],
  ['the 31st of a month of 30 days', { dayOfMonth: 31 }, '2027-04-01', ''],
  [
    'not at weekends',
    { weekdaysExcluded: [saturday, sunday], until: '03-12' },
    '2027-03-01',
    '2027-03..2027-03-05 2027-03-08..2027-03-12',
  ],
  ['not in March', { monthsExcluded: [3] }, '2027-03-01', ''],
  ['only in March', { months: [3] }, '2027-03-01', '2027-03'],
  ['a season', { from: '03-10', until: '09-30' }, '2027-03-01', '2027-03-10..2027-03'],
  [
    'a season round the turn of the year',
    { from: '10-01', until: '03-10' },
    '2027-03-01',
    '2027-03..2027-03-10',
  ],
  ['from a day on', { from: '03-30' }, '2027-03-01', '2027-03-30..2027-03'],
  [
    'every four weeks',
    { everyWeeks: { weeks: 4, anchor: '2026-11-09' } },
    '2027-03-01',
    '2027-03-01 2027-03-29',
  ],
  [
    'every four weeks, before the anchor',
    { everyWeeks: { weeks: 4, anchor: '2027-07-19' } },
    '2027-03-01',
    '2027-03-01 2027-03-29',
  ],
  [
    'Tuesday and Wednesday of every second week',
    { weekdays: [tuesday, wednesday], everyWeeks: { weeks: 2, anchor: '2027-03-05' } },
    '2027-03-01',
    '2027-03-02..2027-03-03 2027-03-16..2027-03-17 2027-03-30..2027-03',
  ],
  [
    'listed days',
    { dates: ['2027-03-08', '2027-03-09', '2027-04-01'] },
    '2027-03-01',
    '2027-03-08..2027-03-09',
  ],
  ['a listed day that is closed', { dates: ['2027-03-08'], notOn: ['2027-03-08'] }, '2027-03-01', ''],
  [
    'closed over Easter',
    { closed: [{ from: '2027-03-25', until: '2027-03-29' }], notOn: ['2027-03-01'] },
    '2027-03-01',
    '2027-03-02..2027-03-24 2027-03-30..2027-03',
  ],
])('%s', (_, grid, monthFrom, expected) => {
  const first = dayOf(monthFrom)
  const last = dayOf(`${monthFrom.slice(0, 7)}-${monthFrom.startsWith('2027-03') ? 31 : 30}`)
  expect(startGridSchema.parse(grid)).toEqual(grid)
  expect(gridRuns(grid, first, last).map(formatSpan).join(' ')).toBe(expected)
})

test.each<[string, unknown]>([
  ['a thirteenth month', { months: [13] }],
  ['an eighth weekday', { weekdays: [8] }],
  ['no weekday at all', { weekdays: [] }],
  ['a sixth Monday', { weekdays: [1], nthWeekday: 6 }],
  ['the first of which weekday?', { nthWeekday: 1 }],
  ['an impossible day', { dates: ['2027-02-30'] }],
  ['an impossible season', { from: '02-30' }],
  ['closed backwards', { closed: [{ from: '2027-03-29', until: '2027-03-25' }] }],
  ['every nought weeks', { everyWeeks: { weeks: 0, anchor: '2027-03-01' } }],
  ['a word nobody knows', { fortnightly: true }],
])('%s is refused', (_, grid) => {
  expect(startGridSchema.safeParse(grid).success).toBe(false)
})

const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
const monthDay = fc.constantFrom('01-01', '02-28', '02-29', '06-15', '10-01', '12-31')
const closure = fc
  .tuple(planDay, fc.nat(60))
  .map(([day, more]) => ({ from: isoOf(day), until: isoOf(day + more) }))
const anyGrid: fc.Arbitrary<StartGrid> = fc
  .record(
    {
      months,
      monthsExcluded: months,
      weekdays,
      weekdaysExcluded: weekdays,
      nthWeekday: fc.integer({ min: 1, max: 5 }),
      dayOfMonth: fc.integer({ min: 1, max: 31 }),
      from: monthDay,
      until: monthDay,
      everyWeeks: fc.record({ weeks: fc.integer({ min: 1, max: 8 }), anchor: planIso }),
      dates: fc.array(planIso, { minLength: 1 }),
      closed: fc.array(closure),
      notOn: fc.array(planIso),
    },
    { requiredKeys: [] },
  )
  .filter((grid) => grid.nthWeekday === undefined || grid.weekdays !== undefined)

describe('any grid', () => {
  test('is accepted by the schema', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        expect(startGridSchema.parse(grid)).toEqual(grid)
      }),
    )
  })

  test('has the runs of its days, and they are as long as possible', () => {
    fc.assert(
      fc.property(anyGrid, planDay, fc.nat(400), (grid, from, more) => {
        const runs = gridRuns(grid, from, from + more)
        const days = Array.from({ length: more + 1 }, (_, i) => from + i)
        const inRuns = days.filter((day) => runs.some(({ lo, hi }) => lo <= day && day <= hi))
        expect(inRuns).toEqual(days.filter((day) => gridAllows(grid, day)))
        expect(runs.every(({ lo, hi }, i) => lo <= hi && lo > (runs[i - 1]?.hi ?? from - 2) + 1)).toBe(true)
      }),
    )
  })

  test('allows no more days when one more thing is said', () => {
    fc.assert(
      fc.property(anyGrid, closure, planDay, (grid, shut, day) => {
        const stricter = { ...grid, closed: [...(grid.closed ?? []), shut] }
        if (gridAllows(stricter, day)) expect(gridAllows(grid, day)).toBe(true)
      }),
    )
  })
})
