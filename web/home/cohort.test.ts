import type { CohortRow } from '@famulus/contract'
import { expect, test } from 'vitest'
import { countedBy, reasonsIn } from './cohort.ts'

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
