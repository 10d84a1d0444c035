import { describe, expect, test } from 'vitest'
import { findings, needing, type Written } from './rulebook.testing.ts'

const rule = ['unsatisfiable.rule at r1.needs']

describe('one rule', () => {
  test.each<[string, Written, string[]]>([
    ['year 4 or 5', { kind: 'study-year', min: 4, max: 5 }, []],
    ['year 5, but 4 at most', { kind: 'study-year', min: 5, max: 4 }, rule],
    ['year 6, but 4 at most: other facts, in one order', { kind: 'study-year', min: 6, max: 4 }, rule],
    ['4 to 8 weeks', { kind: 'stay-length', minWeeks: 4, maxWeeks: 8 }, []],
    ['8 to 4 weeks', { kind: 'stay-length', minWeeks: 8, maxWeeks: 4 }, rule],
    ['2 weeks to 2 months', { kind: 'stay-length', minWeeks: 2, maxMonths: 2 }, []],
    ['12 weeks, but 2 months at most', { kind: 'stay-length', minWeeks: 12, maxMonths: 2 }, rule],
    ['3 months, but 60 days at most', { kind: 'stay-length', minMonths: 3, maxDays: 60 }, rule],
    ['a grade of 2 to 3', { kind: 'grade', scale: 'gpa-4', minimum: 2, maximum: 3 }, []],
    ['a grade of 3 to 2', { kind: 'grade', scale: 'gpa-4', minimum: 3, maximum: 2 }, rule],
    [
      'a school in A, not in B',
      { kind: 'institution-approval', countries: ['AT'], notCountries: ['BE'] },
      [],
    ],
    [
      'a school in A, not in A',
      { kind: 'institution-approval', countries: ['AT'], notCountries: ['AT'] },
      rule,
    ],
    [
      'citizens of A and of B',
      {
        kind: 'all',
        of: [
          { kind: 'person', citizenOf: ['AT'] },
          { kind: 'person', citizenOf: ['BE'] },
        ],
      },
      [],
    ],
    [
      'schools in A and in B: there is one school',
      {
        kind: 'all',
        of: [
          { kind: 'institution-approval', countries: ['AT'] },
          { kind: 'institution-approval', countries: ['BE'] },
        ],
      },
      rule,
    ],
    [
      'a swab of the last 28 days, a week old',
      { kind: 'screening', test: 'mrsa', within: { days: 28 }, notCloserThan: { days: 7 } },
      [],
    ],
    [
      'a swab of the last 7 days, 28 days old',
      { kind: 'screening', test: 'mrsa', within: { days: 7 }, notCloserThan: { days: 28 } },
      rule,
    ],
    [
      'a swab of the last month, 2 months old',
      { kind: 'screening', test: 'mrsa', within: { months: 1 }, notCloserThan: { months: 2 } },
      rule,
    ],
    ['Mondays', { kind: 'start-days', weekdays: [1] }, []],
    ['Mondays, but no Mondays', { kind: 'start-days', weekdays: [1], weekdaysExcluded: [1] }, rule],
    ['the 31st, in months of 30 days', { kind: 'start-days', dayOfMonth: 31, months: [4, 6, 9, 11] }, rule],
    [
      'the fifth Monday of February: once in 28 years',
      { kind: 'start-days', weekdays: [1], nthWeekday: 5, months: [2] },
      [],
    ],
    ['a date that is closed', { kind: 'start-days', dates: ['2027-03-01'], notOn: ['2027-03-01'] }, rule],
    [
      'degree held and not held',
      {
        kind: 'all',
        of: [
          { kind: 'degree-status', medicalDegree: 'held' },
          { kind: 'degree-status', medicalDegree: 'not-held' },
        ],
      },
      rule,
    ],
    [
      'a test, but no test of this kind',
      {
        kind: 'all',
        of: [
          { kind: 'tuberculosis', tests: ['xray'], within: { months: 3 } },
          { kind: 'not', of: { kind: 'tuberculosis', tests: ['xray'], result: 'any' } },
        ],
      },
      rule,
    ],
    [
      'a test, but no positive one',
      {
        kind: 'all',
        of: [
          { kind: 'tuberculosis', tests: ['xray'], within: { months: 3 } },
          { kind: 'not', of: { kind: 'tuberculosis', tests: ['xray'], result: 'positive' } },
        ],
      },
      [],
    ],
    [
      'the part that is to blame',
      { kind: 'all', of: [{ kind: 'good-standing' }, { kind: 'stay-length', minWeeks: 8, maxWeeks: 4 }] },
      ['unsatisfiable.rule at r1.needs.of.1'],
    ],
    [
      'a way that nobody can take',
      { kind: 'any', of: [{ kind: 'good-standing' }, { kind: 'stay-length', minWeeks: 8, maxWeeks: 4 }] },
      ['unsatisfiable.way at r1.needs.of.1'],
    ],
    ['a language of no level, where only the host can tell', { kind: 'language', language: 'ja' }, []],
    ['what a person decides', { kind: 'judgement', by: 'host', asks: 'acceptance' }, []],
    ['what is promised', { kind: 'conduct', rule: 'attendance' }, []],
  ])('%s', (_, needs, expected) => {
    expect(findings(needing(needs))).toEqual(expected)
  })

  test('is looked at although it may be promised for now', () => {
    const needs = { kind: 'stay-length', minWeeks: 8, maxWeeks: 4 }
    expect(findings([{ needs, severity: 'conditional' }])).toEqual(rule)
  })

  test('of which other sources ask something else, is looked at source by source', () => {
    const needs = { kind: 'stay-length', maxWeeks: 4 }
    const other = (minWeeks: number, maxWeeks: number) => ({
      says: 'older page',
      needs: { kind: 'stay-length', minWeeks, maxWeeks },
      source: 'page',
    })
    expect(findings([{ needs, otherReadings: [other(6, 8)] }])).toEqual([])
    expect(findings([{ needs, otherReadings: [other(8, 6)] }])).toEqual([
      'unsatisfiable.rule at r1.otherReadings.0.needs',
    ])
  })

  test('is for those who can meet it', () => {
    const needs = { kind: 'institution-approval', notCountries: ['US'] }
    expect(findings([{ needs, for: 'domestic' }])).toEqual(['unsatisfiable.for-those at r1.needs'])
    const waivers = [
      {
        id: 'w',
        says: 'exchange',
        when: { kind: 'elective', routes: ['ifmsa'] },
        by: 'host',
        source: 'page',
      },
    ]
    expect(findings([{ needs, for: 'domestic', waivers }])).toEqual([])
  })
})

const weeks = (params: Written): Written => ({ needs: { kind: 'stay-length', ...params } })
const inSurgery = { kind: 'elective', disciplines: ['surgery'] }

describe('rules together', () => {
  test.each<[string, Written[], string[]]>([
    ['that overlap', [weeks({ minWeeks: 4 }), weeks({ maxWeeks: 4 })], []],
    [
      'that exclude each other',
      [weeks({ minWeeks: 8 }), weeks({ maxWeeks: 4 })],
      ['unsatisfiable.together at r2.needs'],
    ],
    [
      'that are alternatives',
      [
        { ...weeks({ minWeeks: 8 }), group: 'g' },
        { ...weeks({ maxWeeks: 4 }), group: 'g' },
      ],
      [],
    ],
    [
      'of which one is preferred',
      [weeks({ minWeeks: 8 }), { ...weeks({ maxWeeks: 4 }), severity: 'preferred' }],
      [],
    ],
    [
      'of which a narrower one is no exception to the other',
      [weeks({ minWeeks: 8 }), { ...weeks({ maxWeeks: 4 }), when: inSurgery }],
      ['unsatisfiable.together at r2.needs'],
    ],
    [
      'of which a narrower one is an exception to the other',
      [
        { ...weeks({ minWeeks: 8 }), when: { kind: 'elective', disciplines: ['urology', 'surgery'] } },
        { ...weeks({ maxWeeks: 4 }), when: { kind: 'elective', disciplines: ['surgery', 'dermatology'] } },
      ],
      [],
    ],
    [
      'of which each two go together, but not all three',
      [
        { needs: { kind: 'any', of: [inSurgery, { kind: 'stay-length', minWeeks: 8 }] } },
        { needs: { kind: 'elective', notDisciplines: ['surgery'] } },
        weeks({ maxWeeks: 4 }),
      ],
      ['unsatisfiable.rulebook at requirements'],
    ],
  ])('%s', (_, written, expected) => {
    expect(findings(written)).toEqual(expected)
  })

  test.each<[string, Written, string[]]>([
    [
      'longer than the calendar has it',
      { kind: 'stay-length', minWeeks: 8 },
      ['unsatisfiable.calendar at r1.needs'],
    ],
    ['as the calendar has it', { kind: 'stay-length', minWeeks: 4 }, []],
    ['on days that the calendar has', { kind: 'start-days', months: [3] }, []],
    [
      'on days that the calendar has not',
      { kind: 'start-days', weekdays: [2] },
      ['unsatisfiable.calendar at r1.needs'],
    ],
  ])('with the calendar: %s', (_, needs, expected) => {
    const momentsAt = () => {
      throw new Error('nobody asks for days')
    }
    const calendar = { hasApplication: false, starts: { weekdays: [1] }, maxWeeks: 4, momentsAt }
    expect(findings([{ needs }], { calendar })).toEqual(expected)
    expect(findings([{ needs, when: inSurgery }], { calendar })).toEqual([])
  })
})
