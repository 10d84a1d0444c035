import { dayOf, type IsoDate, isoOf } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { sceneOf } from './planned.testing.ts'
import type { StaySearch } from './search.ts'
import { wishedStay } from './wished-stay.ts'

const scene = sceneOf('year-6-germany')

const cases: [string, StaySearch, string][] = [
  ['without a programme there is nothing to plan', { start: '2027-06-07' }, 'nothing'],
  ['a programme that the catalogue lacks is named', { programme: 'us-yael' }, 'unknown'],
  ['an authority is no place to go', { programme: 'us-entry' }, 'no-place'],
  ['a start that is over is not planned', { programme: 'us-yale', start: '2026-11-21' }, 'no-time'],
  ['a start today is planned', { programme: 'us-yale', start: '2026-11-22' }, 'stay'],
  ['the last start is three years from now', { programme: 'us-yale', start: '2029-11-22' }, 'stay'],
  ['a start after that is not planned', { programme: 'us-yale', start: '2029-11-23' }, 'no-time'],
  [
    'a year that is still being typed is not planned',
    { programme: 'us-yale', start: '0002-06-07' },
    'no-time',
  ],
]
test.each(cases)('%s', (_, search, expected) => {
  expect(wishedStay(search, scene).of).toBe(expected)
})

test('the wished start is kept even where the answer speaks of a later one', () => {
  const wished = wishedStay({ programme: 'us-yale', start: '2026-12-01' }, scene)
  expect('one' in wished && isoOf(wished.one.assessment.start)).toBe('2026-12-01')
  expect('one' in wished && wished.one.assessment.answer).toBe('not-yet')
})

test('without a wished start it is the best one', () => {
  const wished = wishedStay({ programme: 'us-yale' }, scene)
  const start = 'one' in wished ? wished.one.assessment.start : 0
  expect(start).toBeGreaterThan(dayOf('2026-12-01' as IsoDate))
})
