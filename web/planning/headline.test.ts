import { expect, test } from 'vitest'
import { headlineText } from './headline.ts'
import { plannedFor, sceneOf } from './planned.testing.ts'
import type { StaySearch } from './search.ts'

const yale = { programme: 'us-yale', start: '2027-06-07' }

const cases: [string, string, StaySearch, string][] = [
  [
    'the step whose last day comes first',
    'year-6-germany',
    yale,
    'Begin with “Statement of class rank” by 7 February 2027 and it works, even at worst.',
  ],
  [
    'what has to begin today',
    'year-6-germany',
    { programme: 'us-harvard', start: '2027-02-16' },
    'Begin with “Tuberculosis: skin test (Mantoux) (1 of 2)” today and it works, even at worst.',
  ],
  [
    'what breaks it, and a start that works',
    'year-6-germany',
    { programme: 'us-yale', start: '2026-12-01' },
    'Not for 1 December 2026: “Statement of class rank” had to begin by 1 August 2026. The nearest start that works is 22 March 2027.',
  ],
  [
    'rules that no time helps against',
    'year-6-germany',
    { programme: 'us-yale', start: '2029-06-04' },
    'Not for 4 June 2029: a rule stands against it, however much time there is. The nearest start that works is 30 December 2027.',
  ],
]
test.each(cases)('the first line says %s', (_, file, search, expected) => {
  const scene = sceneOf(file)
  expect(headlineText(plannedFor(search, scene), scene.session)).toBe(expected)
})

test('the first line goes on to the next step when one is done', () => {
  const told = ['documents-class-rank-statement', 'documents-application-form', 'documents-health-form']
  const scene = sceneOf('year-6-germany', {
    progress: told.map((task) => ({ programme: 'us-yale', task, done: '2026-11-20' })),
  })
  expect(headlineText(plannedFor(yale, scene), scene.session)).toBe(
    'Begin with “Send the application” by 7 February 2027 and it works, even at worst.',
  )
})
