import { expect, test } from 'vitest'
import { dataAt, isSaid, proofOf, valueIn, withProof, withValue } from './told.ts'

const noted = { is: 6, evidence: 'uploaded', on: '2026-10-12' }

test('a value stands alone or in a note', () => {
  expect([valueIn(6), valueIn(noted), valueIn(undefined), valueIn([1])]).toEqual([6, 6, undefined, [1]])
  expect(proofOf(noted)).toEqual({ evidence: 'uploaded', on: '2026-10-12' })
})

test('what proved the old value does not prove the new one', () => {
  expect(withValue(noted, 5)).toBe(5)
  expect(withValue(noted, 6)).toBe(noted)
  expect(withValue(noted, undefined)).toBeUndefined()
})

test('a note comes with its proof and goes with it', () => {
  expect(withProof(6, { evidence: 'said' })).toEqual({ is: 6, evidence: 'said' })
  expect(withProof(noted, {})).toBe(6)
  expect(withProof(undefined, { evidence: 'said' })).toBeUndefined()
})

test.each([
  [false, true],
  [0, true],
  [[], false],
  ['', false],
  [undefined, false],
  [{ is: [] }, false],
  [{ is: false }, true],
])('whether %j says something: %s', (kept, said) => {
  expect(isSaid(kept)).toBe(said)
})

test('data is found by its path', () => {
  const data = { study: { year: 6 }, clerkships: [{ weeks: 4 }] }
  expect([dataAt(data, 'study.year'), dataAt(data, 'clerkships.0.weeks'), dataAt(data, 'a.b')]).toEqual([
    6,
    4,
    undefined,
  ])
})
