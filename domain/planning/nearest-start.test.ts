import { expect, test } from 'vitest'
import { nearestStart } from './nearest-start.ts'

const offered = [
  { lo: 10, hi: 20 },
  { lo: 40, hi: 40 },
]

test.each([
  ['the wished one, where it works', 12, () => true, 12],
  ['the later of two that are equally near', 15, (day: number) => day % 2 === 0, 16],
  ['an earlier one that is nearer', 15, (day: number) => day === 14 || day === 20, 14],
  ['one after a gap', 22, (day: number) => day > 20, 40],
  ['none before the first day that can be planned', 15, (day: number) => day < 12, undefined],
  ['none, where none works', 15, () => false, undefined],
] as const)('the nearest start is %s', (_, wished, works, nearest) => {
  expect(nearestStart(offered, { wished, from: 12 }, works)).toBe(nearest)
})
