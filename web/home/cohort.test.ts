import type { CohortRow, FailingRule } from '@famulus/contract'
import { expect, test } from 'vitest'
import { countedBy, failingBy, reasonsIn } from './cohort.ts'

const boston = { id: 'us-a', name: 'Boston', country: 'US' }
const leeds = { id: 'gb-b', name: 'Leeds', country: 'GB' }
const rows: readonly CohortRow[] = [
  { programme: boston, state: 'submitted', reasons: [], count: 3 },
  { programme: boston, state: 'declined_by_host', reasons: ['no-seat'], count: 2 },
  { programme: leeds, state: 'confirmed', reasons: [], count: 1 },
  { programme: leeds, state: 'completed', reasons: [], count: 1 },
  { programme: leeds, state: 'ineligible', reasons: ['age-limit', 'no-seat'], count: 1 },
]

test('a cohort by country, the largest first', () => {
  expect(countedBy(rows, ({ programme }) => programme.country)).toEqual([
    { key: 'US', all: 5, open: 3, placed: 0, failed: 2 },
    { key: 'GB', all: 3, open: 0, placed: 2, failed: 1 },
  ])
})

test('a cohort of nobody has no groups', () => {
  expect(countedBy([], ({ state }) => state)).toEqual([])
})

test('reasons, the most frequent first', () => {
  expect(reasonsIn(rows)).toEqual([
    { reason: 'no-seat', count: 3 },
    { reason: 'age-limit', count: 1 },
  ])
})

test('what fails, by programme, the largest first; of many rules the first five', () => {
  const rule = (programmeId: string, ruleId: string, unmet: number): FailingRule => ({
    ...{ programmeId, ruleId, says: [ruleId], unmet, unknown: 0, of: 7 },
  })
  const seven = [7, 6, 5, 4, 3, 2, 1].map((unmet) => rule('us-a', `rule-${unmet}`, unmet))
  expect(failingBy(rows, [rule('gb-b', 'english', 1), ...seven])).toEqual([
    {
      id: 'us-a',
      name: 'Boston',
      count: 5,
      rules: seven.slice(0, 5),
      reasons: [{ reason: 'no-seat', count: 2 }],
    },
    {
      ...{ id: 'gb-b', name: 'Leeds', count: 3, rules: [rule('gb-b', 'english', 1)] },
      reasons: [
        { reason: 'age-limit', count: 1 },
        { reason: 'no-seat', count: 1 },
      ],
    },
  ])
})

test('a programme at which nobody fails is not among them', () => {
  expect(failingBy([{ programme: leeds, state: 'confirmed', reasons: [], count: 1 }], [])).toEqual([])
})
