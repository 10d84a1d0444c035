import { expect, test } from 'vitest'
import { exactly } from '../../profile/index.ts'
import { MET, UNKNOWN, UNMET } from '../verdict.ts'
import { clerkships, doses, fixed, knowing, weeks } from './builders.testing.ts'
import { addStudent, bind, columnsOf, emptyColumns, finished, interpret, verdictAt } from './index.ts'

const weeksOf = (lo: number, hi = lo) => knowing({ scalars: { 'stay.weeks': { lo, hi } } })
const atLeast4 = bind(weeks('>=', 4), fixed)

test('students one after the other, some of whom say nothing', () => {
  const columns = emptyColumns()
  for (const facts of [knowing({}), weeksOf(4), knowing({}), weeksOf(3)]) addStudent(columns, facts)
  finished(columns)
  addStudent(columns, weeksOf(9))
  finished(columns)
  const verdicts = [0, 1, 2, 3, 4].map((student) => verdictAt(atLeast4, columns, student))
  expect(verdicts).toEqual([UNKNOWN, MET, UNKNOWN, UNMET, MET])
})

test.each([
  ['no end', weeksOf(5, Number.POSITIVE_INFINITY), MET],
  ['no end, from below', weeksOf(3, Number.POSITIVE_INFINITY), UNKNOWN],
  ['no beginning', weeksOf(Number.NEGATIVE_INFINITY, 3), UNMET],
  ['more than 32 bits', weeksOf(2 ** 40), MET],
])('an interval with %s', (_, facts, verdict) => {
  expect(interpret(atLeast4, facts)).toBe(verdict)
})

test('a sum with a record of any length may come to anything', () => {
  const node = bind(clerkships({ atLeast: 1000, measure: { sum: 'weeks' } }), fixed)
  const rows = [{ weeks: exactly(4) }, { discipline: 'surgery' }]
  expect(interpret(node, knowing({ records: { clerkships: { rows, complete: true } } }))).toBe(UNKNOWN)
})

test.each([
  ['half a week', () => columnsOf([weeksOf(3.5)]), 'facts are whole numbers, not 3.5'],
  ['a day that is a code', () => interpret(bind(doses(), fixed), doseOn('today')), 'doses.on is a day'],
])('refuses %s', (_, act, message) => {
  expect(act).toThrow(message)
})

const doseOn = (on: string) => knowing({ records: { doses: { rows: [{ on }], complete: true } } })
