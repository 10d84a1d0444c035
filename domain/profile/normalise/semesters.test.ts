import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addPeriod, dayOf, formatSpan, partsOf } from '../../time/index.ts'
import { type Progress, semesterFrom } from './semesters.ts'

const today = dayOf('2026-11-22')
const firstDay = '1900..'

describe('on 22 November 2026', () => {
  test.each([
    [
      'year 6 since October: semester 11 has begun',
      { year: 6, yearStarts: '10-01' },
      11,
      `${firstDay}2026-10-01`,
    ],
    ['and semester 12 begins in April', { year: 6, yearStarts: '10-01' }, 12, '2027-04-01'],
    ['year 5 since October: year 6 begins next October', { year: 5, yearStarts: '10-01' }, 11, '2027-10-01'],
    [
      'year 3 began in October two years after year 1',
      { year: 3, yearStarts: '10-01' },
      1,
      `${firstDay}2024-10-01`,
    ],
    [
      'a year from January is in its second half',
      { year: 2, yearStarts: '01-15' },
      4,
      `${firstDay}2026-07-15`,
    ],
    [
      'semester 10 in autumn: semester 11 in spring or in autumn',
      { year: 5, semester: 10, yearStarts: '10-01' },
      11,
      '2027-04..2027-10-01',
    ],
    ['no calendar: the next year begins within a year', { year: 5 }, 11, '2026-11-23..2027-11-22'],
    ['no calendar: the second half may have begun', { year: 5 }, 10, `${firstDay}2027-05-22`],
    [
      'no calendar, but a semester: the next one within half a year',
      { year: 5, semester: 9 },
      10,
      '2026-11-23..2027-05-22',
    ],
    ['no calendar: this year has begun', { year: 5 }, 9, `${firstDay}2026-11-22`],
  ])('%s', (_, progress, semester, expected) => {
    expect(formatSpan(semesterFrom({ asOf: today, ...progress }, semester))).toBe(expected)
  })
})

// A real course: it began on some day, and every half-year a semester began.
const course = fc.record({
  began: fc
    .integer({ min: dayOf('2015-01-01'), max: dayOf('2026-01-01') })
    .filter((day) => partsOf(day).date <= 28),
  daysIn: fc.integer({ min: 0, max: 8 * 365 }),
})

test('the true beginning of every semester is among the possible ones, however little is said', () => {
  fc.assert(
    fc.property(course, fc.boolean(), fc.boolean(), ({ began, daysIn }, saysStart, saysSemester) => {
      const asOf = began + daysIn
      const starts = Array.from({ length: 20 }, (_, index) => addPeriod(began, { months: 6 * index }, 'down'))
      const semester = starts.filter((start) => start <= asOf).length
      const progress: Progress = {
        asOf,
        year: Math.ceil(semester / 2),
        ...(saysSemester ? { semester } : {}),
        ...(saysStart ? { yearStarts: formatSpan({ lo: began, hi: began }).slice(5) } : {}),
      }
      for (const [index, start] of starts.entries()) {
        const { lo, hi } = semesterFrom(progress, index + 1)
        expect(lo <= start && start <= hi, `semester ${index + 1}: ${formatSpan({ lo, hi })}`).toBe(true)
      }
    }),
  )
})
