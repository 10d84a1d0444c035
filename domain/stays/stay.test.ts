import { expect, test } from 'vitest'
import { lastDayOf, phaseOf, type Stay, staySchema } from './index.ts'

const stay: Stay = {
  host: 'A hospital',
  country: 'US',
  countsAs: ['elective'],
  startsOn: '2027-03-01',
  endsOn: '2027-03-28',
  percent: 100,
}

test('a stay ahead, running and over', () => {
  expect(phaseOf(stay, '2027-02-28')).toBe('ahead')
  expect(phaseOf(stay, '2027-03-01')).toBe('running')
  expect(phaseOf(stay, '2027-03-28')).toBe('running')
  expect(phaseOf(stay, '2027-03-29')).toBe('over')
})

test('what was broken off is over after its last day', () => {
  const broken: Stay = { ...stay, endedEarlyOn: '2027-03-10' }
  expect(lastDayOf(broken)).toBe('2027-03-10')
  expect(phaseOf(broken, '2027-03-11')).toBe('over')
})

test('days in the wrong order are refused where they stand', () => {
  const problems = (changed: object) => staySchema.safeParse({ ...stay, ...changed }).error?.issues ?? []
  expect(problems({ endsOn: '2027-02-01' }).map(({ path }) => path)).toEqual([['endsOn']])
  expect(problems({ endedEarlyOn: '2027-02-01' }).map(({ path }) => path)).toEqual([['endedEarlyOn']])
  expect(problems({ host: ' ' })).toHaveLength(1)
  expect(problems({})).toEqual([])
})
