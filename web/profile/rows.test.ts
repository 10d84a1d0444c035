import { expect, test } from 'vitest'
import { isComplete } from './complete.ts'
import { fieldAt } from './fields.ts'
import { replacingOf } from './replacing.ts'
import { asRow, isWhole, missingIn, rowsIn, rowWith } from './rows.ts'
import { foundIn } from './SearchInput.tsx'

test('a document whose name stands alone is a record all the same', () => {
  expect(rowsIn(['cv', { type: 'photo', language: 'en' }], fieldAt('documents'))).toEqual([
    { type: 'cv' },
    { type: 'photo', language: 'en' },
  ])
  expect(asRow(undefined, fieldAt('clerkships'))).toEqual({})
})

test.each([
  ['clerkships', {}, false],
  ['clerkships', { discipline: 'surgery' }, true],
  ['visas', { type: 'ESTA' }, false],
  ['languages', { language: 'en' }, false],
  ['languages', { language: 'en', level: 'C1' }, true],
  ['stays', {}, false],
  ['stays', { country: 'CH' }, true],
])('whether a record of %s is whole: %j', (list, row, whole) => {
  expect(isWhole(row, fieldAt(list))).toBe(whole)
})

test('what is missing is named', () => {
  expect(missingIn({ type: 'ESTA' }, fieldAt('visas'))).toEqual(['country'])
})

test('a field that is cleared is unknown again', () => {
  expect(rowWith({ weeks: 4, setting: 'core' }, 'weeks', undefined)).toEqual({ setting: 'core' })
})

test('the lists of a school can be whole together', () => {
  expect(isComplete({ school: { complete: true } }, 'school.kinds')).toBe(true)
  expect(isComplete({ complete: ['school'] }, 'school.kinds')).toBe(true)
  expect(isComplete({ complete: ['exams'] }, 'clerkships')).toBe(false)
})

test('only sections in which a file says something else are named', () => {
  expect(
    replacingOf(
      { sex: 'female', study: { year: 6 } },
      { study: { year: 6 }, citizenships: ['DE'], born: 2001 },
    ),
  ).toEqual([{ section: 'person', before: 1, after: 2 }])
})

const choices = [
  { value: 'DE', label: 'Germany' },
  { value: 'GR', label: 'Greece' },
]

test.each([
  ['Germany', false, { value: 'DE' }],
  ['Ger', false, 'nothing-yet'],
  ['germ', true, { value: 'DE' }],
  ['de', true, { value: 'DE' }],
  ['e', true, 'wrong'],
  ['', true, { value: undefined }],
])('%j in a closed list, leaving it: %s', (text, isLeaving, found) => {
  expect(foundIn(text, choices, false, isLeaving)).toEqual(found)
})

test('an open list takes a new code', () => {
  expect(foundIn('My School', choices, true, true)).toEqual({ value: 'My-School' })
})
