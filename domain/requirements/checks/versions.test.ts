import { describe, expect, test } from 'vitest'
import { findings, type Written } from './rulebook.testing.ts'

const year = (params: Written, validity?: Written, more: Written = {}): Written => ({
  about: 'study_year',
  needs: { kind: 'study-year', ...params },
  ...(validity ? { validity } : {}),
  ...more,
})
const until = (day: string): Written => ({ until: day })
const from = (day: string): Written => ({ from: day })

describe('versions of a rule', () => {
  test.each<[string, Written[], string[]]>([
    [
      'one after the other',
      [year({ min: 4 }, until('2026-12-31')), year({ min: 5 }, from('2027-01-01'))],
      [],
    ],
    [
      'both in force for half a year',
      [year({ min: 4 }, until('2027-06-30')), year({ yearsCompleted: 3 }, from('2027-01-01'))],
      ['versions.overlap at r2.validity'],
    ],
    [
      'final year, then also the one before it, both in force for half a year',
      [year({ final: true }, until('2027-06-30')), year({ finalOrPenultimate: true }, from('2027-01-01'))],
      ['versions.overlap at r2.validity'],
    ],
    [
      'about different things',
      [year({ final: true }, until('2027-06-30')), year({ clinicalPhase: true }, from('2027-01-01'))],
      [],
    ],
    [
      'one for students from abroad, one for the others',
      [
        year({ min: 4 }, until('2027-06-30'), { for: 'domestic' }),
        year({ yearsCompleted: 3 }, from('2027-01-01'), { for: 'international' }),
      ],
      [],
    ],
    [
      'that contradict each other while both are in force',
      [year({ max: 3 }, until('2027-06-30')), year({ min: 5 }, from('2027-01-01'))],
      ['versions.contradict at r2.validity'],
    ],
    [
      'that contradict each other, but not at once',
      [year({ max: 3 }, until('2026-12-31')), year({ min: 5 }, from('2027-01-01'))],
      [],
    ],
    ['an old one beside the present one', [year({ max: 3 }, until('2020-12-31')), year({ min: 5 })], []],
    [
      'a new one beside one that has not ended',
      [year({ max: 3 }), year({ min: 5 }, from('2027-01-01'))],
      ['versions.contradict at r2.validity'],
    ],
    [
      'that ends before it begins',
      [year({ min: 4 }, { from: '2027-01-01', until: '2026-12-31' })],
      ['versions.backwards at r1.validity'],
    ],
  ])('%s', (_, written, expected) => {
    expect(findings(written)).toEqual(expected)
  })
})

const surgery = { kind: 'elective', disciplines: ['surgery'] }
const elsewhere = { kind: 'elective', notDisciplines: ['surgery'] }
const toefl = { kind: 'language-test', test: 'toefl-ibt-2023', minimum: 80 }
const ielts = { kind: 'language-test', test: 'ielts', minimum: 6 }
const length = (params: Written): Written => ({ kind: 'stay-length', ...params })

describe('cases', () => {
  test.each<[string, Written[], string[]]>([
    [
      'that ask for different things',
      [
        { needs: toefl, when: surgery },
        { needs: ielts, when: elsewhere },
      ],
      [],
    ],
    [
      'that ask for the same',
      [
        { needs: toefl, when: surgery },
        { needs: toefl, when: elsewhere },
      ],
      ['split-cases.same at r2.when'],
    ],
    [
      'that ask for the same of all schools',
      [
        { needs: toefl, for: 'international' },
        { needs: toefl, for: 'domestic' },
      ],
      ['split-cases.same at r2.when'],
    ],
    [
      'that ask for the same, once strictly and once as a wish',
      [
        { needs: toefl, when: surgery },
        { needs: toefl, when: elsewhere, severity: 'preferred' },
      ],
      [],
    ],
    [
      'that ask for the opposite',
      [
        { needs: length({ maxWeeks: 2 }), when: surgery },
        { needs: length({ minWeeks: 4 }), when: elsewhere },
      ],
      ['split-cases.contradict at r2.when'],
    ],
    [
      'that leave a third one open',
      [
        { needs: toefl, when: surgery },
        { needs: toefl, when: { kind: 'elective', disciplines: ['urology'] } },
      ],
      [],
    ],
  ])('%s', (_, written, expected) => {
    expect(findings(written)).toEqual(expected)
  })
})
