import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersectRuns, otherRuns, type Runs, runsWhere, stretchesOf, unionRuns } from './index.ts'

const lastDay = 30
const allDays = new Set(Array.from({ length: lastDay + 1 }, (_, day) => day))
const someDays = fc.uniqueArray(fc.integer({ min: 0, max: lastDay })).map((days) => new Set(days))

test.each([
  [
    'apart',
    [[1, 3]],
    [[5, 8]],
    [],
    [
      [1, 3],
      [5, 8],
    ],
  ],
  ['next to each other', [[1, 4]], [[5, 8]], [], [[1, 8]]],
  ['overlapping', [[1, 5]], [[5, 8]], [[5, 5]], [[1, 8]]],
  [
    'one within the other',
    [[1, 9]],
    [
      [3, 4],
      [6, 7],
    ],
    [
      [3, 4],
      [6, 7],
    ],
    [[1, 9]],
  ],
  ['one of them empty', [[1, 9]], [], [], [[1, 9]]],
])('two sets of days, %s', (_, a, b, common, together) => {
  expect(intersectRuns(runs(a), runs(b))).toEqual(runs(common))
  expect(unionRuns(runs(a), runs(b))).toEqual(runs(together))
})

test('both are what a set of days does', () => {
  fc.assert(
    fc.property(someDays, someDays, (a, b) => {
      expect(intersectRuns(runsOf(a), runsOf(b))).toEqual(runsOf(a.intersection(b)))
      expect(unionRuns(runsOf(a), runsOf(b))).toEqual(runsOf(a.union(b)))
      expect(otherRuns(runsOf(a), 0, lastDay)).toEqual(runsOf(allDays.difference(a)))
    }),
  )
})

test('the breakpoints are all that is asked', () => {
  const asked: number[] = []
  const stretches = stretchesOf(10, 20, [18, 13, 13, 5, 25, 15], (day) => {
    asked.push(day)
    return day >= 13
  })
  expect(runsWhere(stretches, (value) => value)).toEqual([{ lo: 13, hi: 20 }])
  expect(asked).toEqual([10, 13, 15, 18])
})

test.each([
  ['no breakpoints', 1, 5, [{ lo: 1, hi: 5, value: 'same' }]],
  ['one day', 5, 5, [{ lo: 5, hi: 5, value: 'same' }]],
  ['no days', 6, 5, []],
])('%s', (_, from, until, expected) => {
  expect(stretchesOf(from, until, [], () => 'same')).toEqual(expected)
})

test('with enough breakpoints it is the set of days', () => {
  fc.assert(
    fc.property(someDays, (days) => {
      const changes = [...days].flatMap((day) => [day, day + 1])
      const stretches = stretchesOf(0, lastDay, changes, (day) => days.has(day))
      expect(runsWhere(stretches, (value) => value)).toEqual(runsOf(days))
    }),
  )
})

function runs(pairs: readonly (readonly number[])[]): Runs {
  return pairs.map(([lo = 0, hi = 0]) => ({ lo, hi }))
}

function runsOf(days: ReadonlySet<number>): Runs {
  const firsts = [...days].filter((day) => !days.has(day - 1)).sort((x, y) => x - y)
  const lasts = [...days].filter((day) => !days.has(day + 1)).sort((x, y) => x - y)
  return firsts.map((lo, i) => ({ lo, hi: lasts[i] ?? lo }))
}
