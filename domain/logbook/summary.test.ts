import { expect, test } from 'vitest'
import { type Entry, recentProcedures, summaryOf } from './index.ts'

const entries: Entry[] = [
  { what: 'procedure', on: '2027-03-01', procedure: 'ecg', role: 'observed', minutes: 10 },
  { what: 'procedure', on: '2027-03-02', procedure: 'ecg', role: 'performed' },
  { what: 'procedure', on: '2027-03-02', procedure: 'intubation', role: 'assisted', minutes: 20 },
  { what: 'conversation', on: '2027-03-02', part: 'led', styles: ['breaking-bad-news', 'family-present'] },
  { what: 'rounds', on: '2027-03-03', minutes: 90 },
]

test('a logbook comes to counts, and minutes only where they were written', () => {
  const { byWhat, byDay, byStyle, minutes, procedures } = summaryOf(entries)
  expect(byWhat).toEqual({ procedure: 3, rounds: 1, conversation: 1, teaching: 0 })
  expect(byDay).toEqual({ '2027-03-01': 1, '2027-03-02': 3, '2027-03-03': 1 })
  expect(byStyle).toEqual({ 'breaking-bad-news': 1, 'family-present': 1 })
  expect(minutes).toBe(120)
  expect(procedures[0]).toEqual({
    procedure: 'ecg',
    byRole: { observed: 1, assisted: 0, supervised: 0, performed: 1 },
  })
})

test('the last procedures come first, each once', () => {
  expect(recentProcedures(entries, 5)).toEqual(['ecg', 'intubation'])
  expect(recentProcedures(entries, 1)).toHaveLength(1)
})
