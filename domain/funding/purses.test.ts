import { expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { assessAward } from './assess-award.ts'
import { compiledOf, queryFor, type SomeAward } from './award.testing.ts'
import type { PaidStay } from './benefit-sum.ts'
import { pursesOf } from './purses.ts'

const stay: PaidStay = {
  country: 'US',
  days: 60,
  kilometres: undefined,
  lists: {},
  rates: { source: { url: '', title: '', licence: '' }, rates: [] },
}
const known = (weeks: number): Facts => ({ ...noFacts, scalars: { 'stay.weeks': { lo: weeks, hi: weeks } } })
const benefit = (id: string, given: object) => ({
  id,
  line: 'living',
  currency: 'EUR',
  source: 's1',
  ...given,
})
const short = { kind: 'stay-length', maxWeeks: 10 }

const paidBy = (benefits: readonly object[], facts = noFacts, ...frames: SomeAward[]) => {
  const inherits = frames.map(({ id }) => id)
  const compiled = compiledOf({ id: 'de-award', inherits, benefits }, ...frames)
  return pursesOf(compiled, assessAward(compiled, queryFor(facts)).situation, stay)
}
const sums = (...args: Parameters<typeof paidBy>) =>
  paidBy(...args).purses.map(({ line, lowCents, highCents }) => [line, lowCents, highCents])

test('each benefit is a purse of its own', () => {
  const benefits = [
    benefit('b1', { amount: 300, per: 'month' }),
    benefit('b2', { line: 'travel', amount: 500 }),
  ]
  expect(paidBy(benefits)).toEqual({
    purses: [
      { line: 'living', monthly: true, lowCents: 600_00, highCents: 600_00 },
      { line: 'travel', monthly: false, lowCents: 500_00, highCents: 500_00 },
    ],
    unknownSums: false,
  })
})

test('an older rate is shown elsewhere and never counted', () => {
  expect(sums([benefit('b1', { amount: 3, history: true }), benefit('b2', { amount: 4 })])).toEqual([
    ['living', 400, 400],
  ])
})

test.each([
  ['met is paid', known(8), [['living', 100, 100]]],
  ['not met is not', known(12), []],
  ['not known may be paid', noFacts, [['living', 0, 100]]],
])('a benefit whose condition is %s', (_, facts, purses) => {
  expect(sums([benefit('b1', { amount: 1, when: short })], facts)).toEqual(purses)
})

test('of two that stand for each other the larger is paid, and perhaps the smaller', () => {
  const two = [benefit('b1', { amount: 855 }), benefit('b2', { amount: 992, alternativeTo: 'b1' })]
  expect(sums(two)).toEqual([['living', 855_00, 992_00]])
  expect(sums(two.toReversed())).toEqual([['living', 855_00, 992_00]])
})

test('where only one of the two is for this student, it is paid', () => {
  const two = [benefit('b1', { amount: 9, when: short }), benefit('b2', { amount: 5, alternativeTo: 'b1' })]
  expect(sums(two, known(12))).toEqual([['living', 500, 500]])
})

test('a benefit of a frame is not the one of the award with the same id', () => {
  const frame = { id: 'de-frame', benefits: [benefit('b1', { amount: 855 })] }
  expect(sums([benefit('b1', { amount: 300 })], noFacts, frame)).toEqual([
    ['living', 300_00, 300_00],
    ['living', 855_00, 855_00],
  ])
})

test('an award that names a line without a sum leaves the sum to its frame', () => {
  const frame = { id: 'de-frame', benefits: [benefit('b1', { amount: 350 })] }
  expect(paidBy([benefit('b1', { says: 'rates of the frame' })], noFacts, frame)).toMatchObject({
    purses: [{ line: 'living', highCents: 350_00 }],
    unknownSums: false,
  })
})

test.each<[string, object, object, number]>([
  ['no longer than itself pays', { maxMonths: 1 }, {}, 300_00],
  ['no longer than the frame pays', { maxMonths: 6 }, { maxMonths: 1 }, 300_00],
  ['and only for stays as long as both ask for', { minWeeks: 12 }, { minWeeks: 4 }, 0],
])("an award pays its frame's sum %s", (_, own, ofFrame, most) => {
  const frame = { id: 'de-frame', benefits: [benefit('b1', { amount: 300, per: 'month', ...ofFrame })] }
  const said = benefit('b1', { per: 'month', says: 'rates of the frame', ...own })
  expect(sums([said], noFacts, frame)).toEqual(most > 0 ? [['living', most, most]] : [])
})

test('a line whose sum no source names is told, and never counted as nothing', () => {
  expect(paidBy([benefit('b1', { amount: 1 }), benefit('b2', { line: 'travel' })])).toMatchObject({
    purses: [{ line: 'living' }],
    unknownSums: true,
  })
})

test('a stay that is too short is paid nothing, which is known', () => {
  expect(paidBy([benefit('b1', { minWeeks: 12 })])).toEqual({ purses: [], unknownSums: false })
})
