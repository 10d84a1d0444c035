import { expect, test } from 'vitest'
import { dayRuleOf, expressionOf } from './day-rule.ts'

test.each([
  [
    'six months before the start',
    { at: 'start', plus: { months: -6 }, round: 'down' },
    { count: 6, unit: 'months', side: 'before', anchor: 'start' },
  ],
  [
    'ten days after applications close',
    { at: 'closes', plus: { days: 10 } },
    { count: 10, unit: 'days', side: 'after', anchor: 'closes' },
  ],
])('a form can say %s', (_, expression, rule) => {
  expect(dayRuleOf(expression)).toEqual(rule)
  expect(expressionOf(rule as NonNullable<ReturnType<typeof dayRuleOf>>)).toEqual(expression)
})

test.each([
  ['one day', { on: '2027-03-01' }],
  ['two units', { at: 'start', plus: { months: -1, days: -3 }, round: 'down' }],
  ['another rounding', { at: 'start', plus: { months: -6 }, round: 'up' }],
  ['working days', { at: 'start', plusBusinessDays: -10 }],
  ['a day of the year', { monthDay: '09-30', yearOf: { at: 'start' } }],
  ['the moment itself', { at: 'start' }],
])('it leaves %s as it is', (_, expression) => {
  expect(dayRuleOf(expression)).toBeUndefined()
})
