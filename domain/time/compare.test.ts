import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANY_DAY,
  after,
  atOrAfter,
  atOrBefore,
  before,
  parseSpan,
  type Span,
  sameDay,
  spanOf,
  within,
} from './index.ts'
import { anySpan, sorted } from './time.testing.ts'

const depends = undefined

test.each([
  ['2027-06-14', '2027-06-15', true, true, false],
  ['2027-06-15', '2027-06-15', false, true, true],
  ['2027-06-16', '2027-06-15', false, false, false],
  ['2027-05', '2027-06', true, true, false],
  ['2027-06', '2027-06', depends, depends, depends],
  ['2027-06', '2027-06-01', false, depends, depends],
  ['2027-06', '2027-06-30', depends, true, depends],
  ['2027-06', '2027-07-01', true, true, false],
  ['2027', '2027-06', depends, depends, depends],
  ['1900..2200', '2027-06-15', depends, depends, depends],
] as const)('%s against %s: before %s, at or before %s, same %s', (one, other, ...expected) => {
  const [a, b] = [read(one), read(other)]
  expect([before(a, b), atOrBefore(a, b), sameDay(a, b)]).toEqual(expected)
})

test.each([
  ['2027-06-14', '2027-06-15', 'month', false, true],
  ['2027-06-30', '2027-07-01', 'month', true, false],
  ['2027-06', '2027-06', 'month', false, true],
  ['2027', '2027-06', 'month', depends, depends],
  ['2027', '2027-06', 'year', false, true],
] as const)('%s against %s by %s: before %s, same %s', (one, other, precision, ...expected) => {
  const [a, b] = [read(one), read(other)]
  expect([before(a, b, precision), sameDay(a, b, precision)]).toEqual(expected)
})

test.each([
  ['2027-06-15', true],
  ['2027-06', true],
  ['2027-08-31', true],
  ['2027', depends],
  ['2027-08..2027-09', depends],
  ['2027-05', false],
  ['2027-09-01', false],
] as const)('%s is within June to August 2027: %s', (text, expected) => {
  expect(within(read(text), read('2027-06..2027-08'))).toBe(expected)
})

describe('any two imprecise days', () => {
  test('are compared as every pair of their days', () => {
    const near = sorted(2, fc.integer({ min: 0, max: 8 })).map(([lo = 0, hi = 0]) => ({ lo, hi }))
    fc.assert(
      fc.property(near, near, (a, b) => {
        const pairs = daysOf(a).flatMap((x) => daysOf(b).map((y) => [x, y] as const))
        expect(before(a, b)).toBe(verdict(pairs.map(([x, y]) => x < y)))
        expect(after(a, b)).toBe(verdict(pairs.map(([x, y]) => x > y)))
        expect(atOrBefore(a, b)).toBe(verdict(pairs.map(([x, y]) => x <= y)))
        expect(atOrAfter(a, b)).toBe(verdict(pairs.map(([x, y]) => x >= y)))
        expect(sameDay(a, b)).toBe(verdict(pairs.map(([x, y]) => x === y)))
        expect(within(a, b)).toBe(verdict(daysOf(a).map((x) => b.lo <= x && x <= b.hi)))
      }),
    )
  })

  test('compare the same when both are known better, if the answer was known', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const known = before(a, b)
        if (known !== undefined) expect(before(spanOf(a.hi), spanOf(b.lo))).toBe(known)
      }),
    )
  })
})

function read(text: string): Span {
  return parseSpan(text) ?? ANY_DAY
}

function daysOf({ lo, hi }: Span): number[] {
  return Array.from({ length: hi - lo + 1 }, (_, i) => lo + i)
}

function verdict(answers: readonly boolean[]): boolean | undefined {
  if (answers.every((answer) => answer)) return true
  return answers.some((answer) => answer) ? undefined : false
}
