import { expect, test } from 'vitest'
import { findings, needing, type Written } from './rulebook.testing.ts'

const score = (asked: Written): Written => ({ kind: 'language-test', ...asked })

test.each<[string, Written, string[]]>([
  ['TOEFL 100', score({ test: 'toefl-ibt-2023', minimum: 100 }), []],
  ['TOEFL 130', score({ test: 'toefl-ibt-2023', minimum: 130 }), ['units.off-scale at r1.needs.minimum']],
  ['TOEFL 4.5 from 2026', score({ test: 'toefl-ibt-2026', minimum: 4.5 }), []],
  [
    'TOEFL 80 on the scale of 2026',
    score({ test: 'toefl-ibt-2026', minimum: 80 }),
    ['units.off-scale at r1.needs.minimum'],
  ],
  [
    'TOEFL 5 on the old scale',
    score({ test: 'toefl-ibt-2023', minimum: 5 }),
    ['units.other-scale at r1.needs.minimum'],
  ],
  ['IELTS 6.5', score({ test: 'ielts', minimum: 6.5, eachSection: 6 }), []],
  ['IELTS 6.3', score({ test: 'ielts', minimum: 6.3 }), ['units.between-steps at r1.needs.minimum']],
  ['IELTS 65', score({ test: 'ielts', minimum: 65 }), ['units.off-scale at r1.needs.minimum']],
  ['TOEFL sections of 22', score({ test: 'toefl-ibt-2023', eachSection: 22 }), []],
  [
    'TOEFL sections of 35',
    score({ test: 'toefl-ibt-2023', speaking: 35 }),
    ['units.off-scale at r1.needs.speaking'],
  ],
  ['speaking in HSK', score({ test: 'hsk', speaking: 60 }), ['units.no-such-part at r1.needs.speaking']],
  ['listening in HSK', score({ test: 'hsk', listening: 60 }), []],
  [
    'a language with IELTS 7',
    { kind: 'language', language: 'en', tests: [{ test: 'ielts', minimum: 7 }] },
    [],
  ],
  [
    'a language with IELTS 10',
    { kind: 'language', language: 'en', tests: [{ test: 'ielts', minimum: 10 }] },
    ['units.off-scale at r1.needs.tests.0.minimum'],
  ],
  ['a GPA of 3.25', { kind: 'grade', scale: 'gpa-4', minimum: 3.25 }, []],
  ['a GPA of 32', { kind: 'grade', scale: 'gpa-4', minimum: 32 }, ['units.off-scale at r1.needs.minimum']],
  ['70 percent of one examination', { kind: 'grade', scale: 'percent-finals', minimum: 70 }, []],
  ['170 percent', { kind: 'grade', scale: 'percent', minimum: 170 }, ['units.off-scale at r1.needs.minimum']],
  ['a scale of the host', { kind: 'grade', scale: 'ects-credits', minimum: 240 }, []],
  ['Step 2 CK with 230', { kind: 'exam', exams: ['usmle-step-2-ck'], minimum: 230 }, []],
  [
    'Step 2 CK with 2300',
    { kind: 'exam', exams: ['usmle-step-2-ck'], minimum: 2300 },
    ['units.off-scale at r1.needs.minimum'],
  ],
  ['12 weeks', { kind: 'stay-length', maxWeeks: 12 }, []],
  ['90 weeks at least', { kind: 'stay-length', minWeeks: 90 }, ['units.out-of-range at r1.needs.minWeeks']],
  [
    'one of 4 and 120 weeks',
    { kind: 'stay-length', weeks: [4, 120] },
    ['units.out-of-range at r1.needs.weeks'],
  ],
  ['60 months', { kind: 'stay-length', maxMonths: 60 }, ['units.out-of-range at r1.needs.maxMonths']],
  ['a test of the last 12 months', { kind: 'tuberculosis', tests: ['igra'], within: { months: 12 } }, []],
  [
    'a test of the last 90 years',
    { kind: 'tuberculosis', tests: ['igra'], within: { years: 90 } },
    ['units.out-of-range at r1.needs.within'],
  ],
  ['year 5 of 6', { kind: 'study-year', byCurriculum: [{ years: 6, min: 5 }] }, []],
  [
    'year 6 of 5',
    { kind: 'study-year', byCurriculum: [{ years: 5, min: 6 }] },
    ['units.year-beyond-course at r1.needs.byCurriculum.0'],
  ],
  [
    '1 and 3 million',
    { kind: 'insurance', kinds: ['malpractice'], currency: 'USD', perClaim: 1_000_000, aggregate: 3_000_000 },
    [],
  ],
  [
    '3 and 1 million',
    { kind: 'insurance', kinds: ['malpractice'], currency: 'USD', perClaim: 3_000_000, aggregate: 1_000_000 },
    ['units.aggregate-below-claim at r1.needs.aggregate'],
  ],
])('units: %s', (_, needs, expected) => {
  expect(findings(needing(needs))).toEqual(expected)
})
