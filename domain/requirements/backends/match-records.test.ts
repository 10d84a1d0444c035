import { expect, test } from 'vitest'
import type { Row } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { evaluate } from '../evaluate.ts'
import { nameOf } from '../verdict.ts'
import { clerkships, doses, fixed, knowing, START } from './builders.testing.ts'
import { bind, interpret } from './index.ts'

const on = (from: number, to = from): Row => ({
  antigen: 'measles',
  on: { lo: START + from, hi: START + to },
})
const some: Row = { antigen: 'measles' }
const apart = (atLeast: number, days = 28): Core => doses({ atLeast, gap: { field: 'on', days } })

test.each<[string, Core, readonly Row[], boolean, string]>([
  ['on the last day of the gap', apart(2), [on(0), on(28)], true, 'met'],
  ['a day too early', apart(2), [on(0), on(27)], true, 'unmet'],
  ['a day too early, but there may be others', apart(2), [on(0), on(27)], false, 'unknown'],
  ['too early for the second, not for the first', apart(2), [on(0), on(20), on(40)], true, 'met'],
  ['three, by leaving one out', apart(3), [on(0), on(10), on(28), on(56)], true, 'met'],
  ['in any order', apart(3), [on(56), on(0), on(28)], true, 'met'],
  ['a month apart wherever they are in it', apart(2), [on(0, 30), on(60, 90)], true, 'met'],
  ['perhaps a month apart', apart(2), [on(0, 30), on(50, 80)], true, 'unknown'],
  ['on a day that nobody knows', apart(2), [on(0), some], true, 'unknown'],
  ['too few, even so', apart(3), [on(0), some], true, 'unmet'],
  ['one of them, on a day that nobody knows', apart(1), [some], true, 'unknown'],
  ['with a gap of 0 days, on one day', apart(2, 0), [on(5), on(5)], true, 'met'],
  ['with a gap of 0 days, on days that nobody knows', apart(2, 0), [some, some], true, 'met'],
])('doses %s', (_, core, rows, complete, verdict) => {
  const facts = knowing({ records: { doses: { rows, complete } } })
  expect(nameOf(evaluate(core, { ...fixed, facts }))).toBe(verdict)
  expect(nameOf(interpret(bind(core, fixed), facts))).toBe(verdict)
})

const weeks = (lo: number, hi = lo): Row => ({ discipline: 'surgery', weeks: { lo, hi } })
const twelve = clerkships({ atLeast: 12, measure: { sum: 'weeks' } })
const twoKinds = clerkships({ atLeast: 2, measure: { distinct: 'discipline' } })

test.each<[string, Core, readonly Row[], string]>([
  ['12 weeks together', twelve, [weeks(8), weeks(4)], 'met'],
  ['11 weeks', twelve, [weeks(8), weeks(3)], 'unmet'],
  ['10 to 12 weeks', twelve, [weeks(8), weeks(2, 4)], 'unknown'],
  ['8 weeks and some', twelve, [weeks(8), { discipline: 'surgery' }], 'unknown'],
  ['none', twelve, [], 'unmet'],
  ['two disciplines', twoKinds, [weeks(1), { discipline: 'paediatrics' }], 'met'],
  ['one discipline twice', twoKinds, [weeks(1), weeks(2)], 'unmet'],
  ['one discipline and another that nobody knows', twoKinds, [weeks(1), {}], 'unknown'],
])('clerkships: %s', (_, core, rows, verdict) => {
  const facts = knowing({ records: { clerkships: { rows, complete: true } } })
  expect(nameOf(evaluate(core, { ...fixed, facts }))).toBe(verdict)
  expect(nameOf(interpret(bind(core, fixed), facts))).toBe(verdict)
})
