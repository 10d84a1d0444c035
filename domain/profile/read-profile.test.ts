import { describe, expect, test } from 'vitest'
import { readProfile } from './index.ts'

describe('what is wrong is named, with what would be right', () => {
  test.each([
    [
      'a word instead of a number',
      { study: { year: 'six' } },
      'study.year',
      'not-allowed',
      { code: 'whole-number' },
    ],
    [
      'a year that no course has',
      { study: { year: 9 } },
      'study.year',
      'not-allowed',
      { code: 'at-most', values: { limit: 8 } },
    ],
    ['a country by its other name', { residence: 'UK' }, 'residence', 'not-allowed', { code: 'country' }],
    ['a day that does not exist', { asOf: '2026-02-30' }, 'asOf', 'not-allowed', { code: 'day' }],
    [
      'a date in words',
      { passport: { validUntil: 'soon' } },
      'passport.validUntil',
      'not-allowed',
      { code: 'date' },
    ],
    [
      'a since in words',
      { study: { medicalDegree: 'no' } },
      'study.medicalDegree',
      'not-allowed',
      { code: 'since' },
    ],
    [
      'a range that is reversed',
      { clerkships: [{ discipline: 'ent', weeks: { from: 4, to: 2 } }] },
      'clerkships[0].weeks.to',
      'not-allowed',
      { code: 'range' },
    ],
    ['a record instead of a list', { immunisations: {} }, 'immunisations', 'not-allowed', { code: 'list' }],
    [
      'a value that lacks its proof word',
      { sex: { is: 'female', evidence: 'sure' } },
      'sex.evidence',
      'not-allowed',
      { code: 'one-of', values: { codes: 'said, uploaded, verified' } },
    ],
    [
      'a record without its main field',
      { exams: [{ result: 'pass' }] },
      'exams[0].exam',
      'missing',
      { code: 'one-of', values: { codes: expect.stringMatching(/usmle/) } },
    ],
    ['a year without a day', { study: { year: 5 } }, 'study.asOf', 'as-of-missing', { code: 'day' }],
    [
      'a semester of another year',
      { asOf: '2026-11-22', study: { year: 5, semester: 11 } },
      'study.semester',
      'semester-outside-year',
      { code: 'semester-of-year', values: { first: 9, second: 10, year: 5 } },
    ],
    [
      'more years than the course has',
      { asOf: '2026-11-22', study: { year: 7, curriculumYears: 6 } },
      'study.year',
      'year-beyond-course',
      { code: 'year-of-course', values: { years: 6 } },
    ],
    [
      'a degree in the future',
      { asOf: '2026-11-22', study: { medicalDegree: '2027-06' } },
      'study.medicalDegree',
      'degree-not-yet-held',
      { code: 'degree-later' },
    ],
    [
      'enrolled, but no longer',
      { asOf: '2026-11-22', study: { enrolled: true, enrolledUntil: '2026-09' } },
      'study.enrolledUntil',
      'enrolment-over',
      { code: 'enrolment-day' },
    ],
    [
      'cover that ends before it begins',
      { insurances: [{ kind: 'health', from: '2027-05', until: '2027-03' }] },
      'insurances[0].until',
      'dates-reversed',
      { code: 'date-not-before', values: { date: '2027-05' } },
    ],
    [
      'an award that ends before it begins',
      { awards: [{ award: 'promos', from: '2027-05', until: '2027-03' }] },
      'awards[0].until',
      'dates-reversed',
      { code: 'date-not-before', values: { date: '2027-05' } },
    ],
    [
      'an unpaid stay with pay',
      { wish: { paid: false, payMonth: 500 } },
      'wish.payMonth',
      'pay-contradicted',
      { code: 'no-pay-or-paid' },
    ],
    [
      'a paid stay with no pay',
      { wish: { paid: true, payMonth: 0 } },
      'wish.payMonth',
      'pay-contradicted',
      { code: 'pay-or-unpaid' },
    ],
    [
      'already at work on a doctorate, on no day',
      { study: { doctorateSince: true } },
      'study.asOf',
      'as-of-missing',
      { code: 'day' },
    ],
    [
      'a language without a level',
      { languages: [{ language: 'en' }] },
      'languages[0].level',
      'level-unsaid',
      { code: 'native-or-level' },
    ],
    [
      'a test that exists in several languages',
      { languageTests: [{ test: 'telc' }] },
      'languageTests[0].language',
      'language-unsaid',
      { code: 'tested-language' },
    ],
    [
      'a TOEFL of either scale',
      { languageTests: [{ test: 'toefl-ibt', overall: 5 }] },
      'languageTests[0].taken',
      'test-version-unclear',
      { code: 'toefl-date' },
    ],
    [
      'an old score with a new date',
      { languageTests: [{ test: 'toefl-ibt', taken: '2026-05', overall: 105 }] },
      'languageTests[0].overall',
      'score-off-scale',
      { code: 'score', values: { from: 1, to: 6, test: 'toefl-ibt-2026' } },
    ],
    [
      'a version before it existed',
      { languageTests: [{ test: 'toefl-ibt-2026', taken: '2025-03' }] },
      'languageTests[0].test',
      'test-not-yet-given',
      { code: 'toefl-version' },
    ],
  ])('%s', (_, sections, path, code, allowed) => {
    expect(problemsOf({ profile: 1, ...sections })).toEqual([
      expect.objectContaining({ path, code, allowed }),
    ])
  })

  test.each([
    ['a key', { citizenship: ['DE'] }, 'citizenship', 'citizenships'],
    ['a key of a section', { school: { netwroks: [] } }, 'school.netwroks', 'networks'],
    [
      'a key of a record',
      { documents: [{ type: 'cv', lenguage: 'en' }] },
      'documents[0].lenguage',
      'language',
    ],
    ['a code', { clerkships: [{ discipline: 'Surgrey' }] }, 'clerkships[0].discipline', 'surgery'],
    ['the name of a test', { languageTests: [{ test: 'toefl' }] }, 'languageTests[0].test', 'toefl-ibt'],
    ['a document', { documents: ['passport'] }, 'documents[0]', 'passport-copy'],
    ['a list that is complete', { complete: ['clerkship'] }, 'complete[0]', 'clerkships'],
  ])('%s that is mistyped is guessed', (_, sections, path, didYouMean) => {
    expect(problemsOf({ profile: 1, ...sections })).toEqual([expect.objectContaining({ path, didYouMean })])
  })

  test('with the place and the value as they are in the file', () => {
    expect(problemsOf({ profile: 1, school: { contry: 'DE' } })).toEqual([
      expect.objectContaining({
        place: ['school', 'contry'],
        value: 'DE',
      }),
    ])
  })

  test.each([[null], [[]], ['Anna'], [7]])('%j is no profile', (data) => {
    expect(problemsOf(data)).toEqual([expect.objectContaining({ path: '', code: 'not-allowed' })])
  })

  test('another version of the format is not guessed at', () => {
    expect(problemsOf({ profile: 2 })).toEqual([
      expect.objectContaining({ path: 'profile', allowed: { code: 'one-of', values: { codes: '1' } } }),
    ])
    expect(problemsOf({})).toEqual([expect.objectContaining({ path: 'profile', code: 'missing' })])
  })

  test('no input exhausts the stack', () => {
    const bottomless = Array.from({ length: 200_000 }).reduce<unknown>((inner) => [inner], 'x')
    expect(problemsOf({ profile: 1, role: bottomless })).toEqual([expect.objectContaining({ path: 'role' })])
  })
})

test('a key that was left empty says nothing', () => {
  const form = { profile: 1, school: { country: 'DE', id: null }, clerkships: null }
  expect(readProfile(form)).toEqual({ profile: { profile: 1, school: { country: 'DE' } } })
})

test('what is right is given back as it was written', () => {
  const profile = {
    profile: 1,
    asOf: '2026-11-22',
    study: {
      graduation: { is: 'Juni 2027', evidence: 'uploaded', on: '2026-10' },
      curriculumYears: { from: 5, to: 6 },
    },
    immunisations: [{ antigen: 'mmr', doses: ['2003', '2005-04..2005-06'] }],
  }
  expect(readProfile(profile)).toEqual({ profile })
})

function problemsOf(data: unknown): readonly unknown[] {
  const read = readProfile(data)
  return 'problems' in read ? read.problems : []
}
