import { expect, test } from 'vitest'
import { meanScore } from './review.ts'

const all = (points: number) => ({
  preparation: points,
  motivation: points,
  fit: points,
  communication: points,
})

test.each([
  ['nobody has scored', [], undefined],
  ['one has', [{ ...all(4), fit: 5 }], 4.3],
  ['two differ', [all(2), all(5)], 3.5],
] as const)('the mean where %s', (_, scores, mean) => {
  expect(meanScore(scores)).toBe(mean)
})
