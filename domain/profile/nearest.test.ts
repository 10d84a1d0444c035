import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

const disciplines = ['internal-medicine', 'surgery', 'vascular-surgery', 'ent', 'neurology', 'nephrology']

test.each([
  ['a letter is missing', 'internal-medicin', 'internal-medicine'],
  ['two letters are swapped', 'surgrey', 'surgery'],
  ['a capital and a space', 'Internal medicine', 'internal-medicine'],
  ['the beginning of a word', 'vascular', 'vascular-surgery'],
  ['the nearer of two', 'neurolgy', 'neurology'],
  ['a short word has room for one slip', 'emt', 'ent'],
  ['and not for two', 'xyt', undefined],
  ['something else altogether', 'basket-weaving', undefined],
])('%s: %s', (_, written, meant) => {
  expect(nearest(written, disciplines)).toBe(meant)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

test('the distance is none for equal words only, and the same both ways', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b) === 0).toBe(a === b)
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
