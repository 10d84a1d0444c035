import { expect, test } from 'vitest'
import { dated, type Edit, edited, type ProfileData } from './edit.ts'

const data = { profile: 1, study: { year: 5, semester: 9 }, clerkships: [{ weeks: 4 }, { weeks: 8 }] }

const cases: [string, Edit, ProfileData][] = [
  ['a value is set', ['study.year', 6], { ...data, study: { year: 6, semester: 9 } }],
  ['a section is begun', ['school.country', 'DE'], { ...data, school: { country: 'DE' } }],
  ['a list is begun', ['exams.0', { exam: 'usmle-1' }], { ...data, exams: [{ exam: 'usmle-1' }] }],
  ['an entry is changed', ['clerkships.1.weeks', 6], { ...data, clerkships: [{ weeks: 4 }, { weeks: 6 }] }],
  [
    'an entry is added',
    ['clerkships.2', { weeks: 2 }],
    { ...data, clerkships: [...data.clerkships, { weeks: 2 }] },
  ],
  ['an entry is taken away', ['clerkships.0', undefined], { ...data, clerkships: [{ weeks: 8 }] }],
  ['a list is whole', ['complete:clerkships', true], { ...data, complete: ['clerkships'] }],
  ['a value is taken away', ['study.year', undefined], { ...data, study: { semester: 9 } }],
]

test.each(cases)('%s', (_, edit, expected) => {
  const before = structuredClone(data)
  expect(edited(data, [edit])).toEqual(expected)
  expect(data).toEqual(before)
})

const before = { profile: 1, asOf: '2025-10-12', study: { year: 5, semester: 9 } }

const days: [string, ProfileData, readonly Edit[], ProfileData][] = [
  [
    'what is said first is said today',
    { profile: 1 },
    [['study.year', 6]],
    { profile: 1, asOf: '2026-11-22', study: { year: 6 } },
  ],
  [
    'a new year is that of today, and the rest keeps its day',
    before,
    [
      ['study.year', 6],
      ['study.semester', 11],
    ],
    { ...before, study: { year: 6, semester: 11, asOf: '2026-11-22' } },
  ],
  [
    'a proof does not make the year a new one',
    before,
    [['study.year', { is: 5, evidence: 'uploaded' }]],
    { ...before, study: { year: { is: 5, evidence: 'uploaded' }, semester: 9 } },
  ],
  [
    'a day that comes with the year counts',
    before,
    [
      ['study.year', 6],
      ['study.asOf', '2026-10-01'],
    ],
    { ...before, study: { year: 6, semester: 9, asOf: '2026-10-01' } },
  ],
  [
    'a year that is taken away has no day',
    before,
    [['study.year', undefined]],
    { ...before, study: { semester: 9 } },
  ],
  [
    'anything else leaves the day as it was',
    before,
    [['school.country', 'DE']],
    { ...before, school: { country: 'DE' } },
  ],
]

test.each(days)('%s', (_, data, edits, expected) => {
  expect(dated(edited(data, edits), data, '2026-11-22')).toEqual(expected)
})
