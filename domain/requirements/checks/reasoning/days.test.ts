import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchors, type DateExpression, dayOf, type Moments, resolve, spanOf } from '../../../time/index.ts'
import { atEveryAnchor } from '../../../time/time.testing.ts'
import { positionOf } from './days.ts'
import { ZERO } from './differences.ts'
import { lengthInDays } from './lawful.ts'

const day = fc.integer({ min: dayOf('2019-01-01'), max: dayOf('2105-12-31') })
const moments = atEveryAnchor(day.map(spanOf))

const amount = fc.integer({ min: -40, max: 40 })
const simple: fc.Arbitrary<DateExpression> = fc.oneof(
  fc.constantFrom(...anchors).map((at) => ({ at })),
  fc
    .tuple(fc.constantFrom(...anchors), amount, amount, fc.constantFrom('up' as const, 'down' as const))
    .map(([at, months, days, round]) => ({ at, plus: { months, days }, round })),
  fc.tuple(fc.constantFrom(...anchors), amount).map(([at, weeks]) => ({ at, plus: { weeks } })),
  fc.tuple(fc.constantFrom(...anchors), amount).map(([at, plusBusinessDays]) => ({ at, plusBusinessDays })),
)
const expressions: fc.Arbitrary<DateExpression> = fc.oneof(
  simple,
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((earliest) => ({ earliest })),
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((latest) => ({ latest })),
  fc
    .tuple(simple, fc.integer({ min: -3, max: 3 }), fc.constantFrom('01-01', '02-29', '12-31'))
    .map(([yearOf, plusYears, monthDay]) => ({ yearOf, plusYears, monthDay })),
)

test('what is known of a day is true of the day that the expression means', () => {
  fc.assert(
    fc.property(expressions, moments, (expression, known) => {
      const { variable, offset, given } = positionOf(expression, '')
      expect(dayIn(known, variable) + offset).toBe(resolve(expression, known).lo)
      for (const { left, right, most } of given)
        expect(dayIn(known, left) - dayIn(known, right)).toBeLessThanOrEqual(most)
    }),
    { numRuns: 3000 },
  )
})

/** A variable is called after its anchor or its expression. */
function dayIn(moments: Moments, variable: string): number {
  if (variable === ZERO) return 0
  const expression = variable.startsWith('@') ? { at: variable.slice(1) } : JSON.parse(variable)
  return resolve(expression, moments).lo
}

test.each([1, 2, 4, 26])('a stay of %i weeks ends on a day from Friday to Sunday', (weeks) => {
  for (const days of [7 * weeks - 3, 7 * weeks - 2, 7 * weeks - 1]) {
    const keeps = ({ most, left }: ReturnType<typeof lengthInDays>) =>
      left.endsWith('end') ? days <= most : -days <= most
    expect(keeps(lengthInDays('>=', weeks, ''))).toBe(true)
    expect(keeps(lengthInDays('<=', weeks, ''))).toBe(true)
    expect(keeps(lengthInDays('>=', weeks + 2, ''))).toBe(false)
    expect(keeps(lengthInDays('<=', weeks - 2, ''))).toBe(false)
  }
})
