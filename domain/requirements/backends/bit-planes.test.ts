import { expect, test } from 'vitest'
import { exactly, type Facts } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import type { Verdict } from '../verdict.ts'
import {
  all,
  any,
  atLeast,
  doses,
  fixed,
  forCredit,
  knowing,
  not,
  promised,
  schoolIn,
  weeks,
} from './builders.testing.ts'
import { bind, columnsOf, countPlanes, evaluatePlanes, planeStore, verdictAt, verdictFrom } from './index.ts'
import { BLOCK } from './plane-program.ts'

/** Every combination of three answers to three questions, again and again, so that blocks are not all alike. */
function student(i: number): Facts {
  const [first, second, third] = [i % 3, Math.floor(i / 3) % 3, Math.floor(i / 9) % 3]
  return knowing({
    scalars: {
      ...(first === 1 ? {} : { 'stay.weeks': exactly(first * 4) }),
      ...(second === 1 ? {} : { 'stay.forCredit': exactly(second / 2) }),
    },
    codes: third === 1 ? {} : { 'school.country': { has: third === 2 ? ['DE'] : [], complete: true } },
  })
}

const [a, b, c] = [weeks('>=', 4), forCredit, schoolIn('DE')]
const cores: readonly Core[] = [
  a,
  not(a),
  all(a, b, c),
  any(a, not(b), c),
  atLeast(2, a, b, c),
  not(atLeast(2, a, not(b), c)),
  promised(all(a, b)),
  all(any(a, b), promised(any(b, not(c)))),
  doses(),
]

test.each([0, 1, 31, 32, 33, 54, BLOCK * 32, BLOCK * 32 + 5])('%i students', (size) => {
  const columns = columnsOf(Array.from({ length: size }, (_, i) => student(i)))
  const store = planeStore(columns)
  for (const core of cores) {
    const node = bind(core, fixed)
    const planes = evaluatePlanes(store, node)
    const expected = Array.from({ length: size }, (_, i) => verdictAt(node, columns, i))
    expect(expected.filter((verdict, i) => verdict !== verdictFrom(planes, i))).toEqual([])
    const count = (verdict: Verdict) => expected.filter((one) => one === verdict).length
    expect(countPlanes(planes, size)).toEqual({ met: count(2), unknown: count(1), unmet: count(0) })
  }
})

test('the planes of a leaf are made once', () => {
  const store = planeStore(columnsOf([student(0)]))
  for (const core of [a, not(a), all(a, b)]) evaluatePlanes(store, bind(core, fixed))
  expect(store.planes.size).toBe(2)
})
