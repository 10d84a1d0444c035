import { expect, test } from 'vitest'
import type { Entry } from '../../domain/logbook/records.ts'
import { absentDays, workingDays } from './absent-days.ts'
import { weeksOf } from './pictures.ts'

const stay = {
  host: 'A hospital',
  country: 'US',
  countsAs: [],
  startsOn: '2027-03-03',
  endsOn: '2027-03-12',
  percent: 100,
} as const

test('weeks begin on Monday, and only days of the stay are of it', () => {
  const entry = (on: string, role: 'observed' | 'performed'): Entry => ({
    what: 'procedure',
    procedure: 'ecg',
    role,
    on,
  })
  const weeks = weeksOf({ ...stay, countsAs: [] }, [
    entry('2027-03-03', 'observed'),
    entry('2027-03-03', 'performed'),
    entry('2027-03-12', 'performed'),
  ])
  expect(weeks.map(({ on }) => on)).toEqual(['2027-03-01', '2027-03-08'])
  expect(weeks[0]?.days.map(({ isOfStay }) => isOfStay)).toEqual([false, false, true, true, true, true, true])
  expect(weeks[0]?.days[2]).toMatchObject({ on: '2027-03-03', entries: 2 })
  expect(weeks.map(({ byRole }) => byRole.performed)).toEqual([1, 1])
})

test('a day that two absences name is missed once, and a weekend not at all', () => {
  expect(workingDays('2027-03-05', '2027-03-08')).toEqual(['2027-03-05', '2027-03-08'])
  const absences = [
    { from: '2027-03-04', to: '2027-03-05', reason: 'ill' },
    { from: '2027-03-05', to: '2027-03-06', reason: 'leave' },
  ] as const
  expect([...absentDays(absences)]).toEqual(['2027-03-04', '2027-03-05'])
})
