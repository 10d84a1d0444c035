import { expect, test } from 'vitest'
import { type Edit, edited, type ProfileData } from './edit.ts'

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
