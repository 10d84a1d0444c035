import { describe, expect, test } from 'vitest'
import { ANY_DAY, dayOf, isoOf, spanOf } from '../time/index.ts'
import { momentsOf, restartsOf, usualWeeks } from './calendar.ts'
import { type Calendar, calendarSchema } from './calendar-schema.ts'

const today = dayOf('2026-11-22')
const calendar = (given: object): Calendar => calendarSchema.parse(given)
const at = (given: object, start: string, weeks = 4) =>
  momentsOf(calendar(given), { today, start: spanOf(dayOf(start)), weeks })
const iso = ({ lo, hi }: { lo: number; hi: number }) => (lo === hi ? isoOf(lo) : `${isoOf(lo)}..${isoOf(hi)}`)

describe('an application window', () => {
  const months = {
    application: {
      opens: { at: 'start', plus: { months: -6 }, round: 'down' },
      closes: { at: 'start', plus: { weeks: -10 } },
      source: 'a',
    },
  }
  const november = {
    application: {
      rounds: [
        {
          startsFrom: '09-01',
          startsUntil: '08-31',
          opens: { monthDay: '11-01', yearsBefore: 1 },
          closes: { monthDay: '11-30', yearsBefore: 1 },
        },
      ],
      source: 'a',
    },
  }
  const lastCycle = {
    application: {
      dated: [
        { startsFrom: '2026-01-05', startsUntil: '2026-06-29', opens: '2025-06-01', closes: '2025-06-30' },
      ],
      source: 'a',
    },
  }

  test.each([
    ['counts months and weeks back from the start', months, '2027-06-07', '2026-12-07', '2027-03-29'],
    // Source: gb-oxford. A November window covers the September after it up to the next August.
    ['of November is for the September after it', november, '2027-09-01', '2026-11-01', '2026-11-30'],
    ['of November is for June nineteen months later', november, '2028-06-05', '2026-11-01', '2026-11-30'],
    ['belongs to the season before on its last day', november, '2028-08-31', '2026-11-01', '2026-11-30'],
    ['belongs to the next season a day later', november, '2028-09-01', '2027-11-01', '2027-11-30'],
    ['that a source dates is for that cycle', lastCycle, '2026-06-29', '2025-06-01', '2025-06-30'],
  ])('%s', (_, given, start, opens, closes) => {
    const moments = at(given, start)
    expect([iso(moments.opens), iso(moments.closes)]).toEqual([opens, closes])
  })

  test('is not repeated for a cycle that no source dates', () => {
    expect(at(lastCycle, '2027-06-07').closes).toEqual(ANY_DAY)
  })
  test('begins anew where a season begins or has ended', () => {
    const span = { lo: dayOf('2026-06-01'), hi: dayOf('2027-06-01') }
    expect(restartsOf(calendar(lastCycle), span).map(isoOf)).toEqual(['2026-01-05', '2026-06-30'])
    expect(restartsOf(calendar(november), span).map(isoOf)).toEqual(['2026-09-01', '2027-09-01'])
    expect(restartsOf(calendar(months), span)).toEqual([])
  })
  test('must be given in one way only', () => {
    expect(
      calendarSchema.safeParse({ application: { ...months.application, ...november.application } }).success,
    ).toBe(false)
  })
})

describe('the moment of application', () => {
  test('is the closing day, the last on which papers can still be got', () => {
    const given = { application: { closes: { at: 'start', plus: { weeks: -10 } }, source: 'a' } }
    expect(iso(at(given, '2027-06-07').application)).toBe('2027-03-29')
  })
  test('is eight weeks before the start where no source names a closing day', () => {
    expect(iso(at({}, '2027-06-07').application)).toBe('2027-04-12')
  })
  test('is never before today', () => {
    expect(iso(at({}, '2026-12-01').application)).toBe('2026-11-22')
  })
})

test('places are given out when the host says so, else some day between application and start', () => {
  const decision = {
    from: { at: 'start', plus: { days: -60 } },
    until: { at: 'start', plus: { days: -30 } },
    source: 'a',
  }
  expect(iso(at({ decision }, '2027-06-07').placement)).toBe('2027-04-08..2027-05-08')
  expect(iso(at({}, '2027-06-07').placement)).toBe('2027-04-12..2027-06-07')
})

test('a stay of four weeks ends on the Sunday of its last week', () => {
  expect(iso(at({}, '2027-06-07').end)).toBe('2027-07-04')
})

test.each([
  ['four weeks when the host says nothing', {}, 4],
  ['a block', { blockWeeks: 5 }, 5],
  ['no shorter than the host wants', { minWeeks: 6 }, 6],
  ['no longer than the host allows', { maxWeeks: 2 }, 2],
])('a usual stay takes %s', (_, given, weeks) => {
  expect(usualWeeks(calendar(given))).toBe(weeks)
})
