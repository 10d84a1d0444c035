import { assessAll } from '@famulus/advice/programmes'
import { createSession, studentOf } from '@famulus/advice/session'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { dayOf } from '@famulus/domain/time'
import '@famulus/messages'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../app/scene.tsx'
import { axisOf, yearMarks } from './axis.ts'
import { idOf, listedOf, pickedOf, pickedWith } from './listed.ts'
import { compareSearch } from './search.ts'
import { suggestedFor } from './suggested.ts'

const { catalogue } = loadCatalogue()
const session = createSession({ catalogue, language: 'en', today: dayOf('2026-11-22') })
const sceneOf = (...shortlist: string[]): Scene => {
  const profile = { profile: 1 as const, shortlist, school: { country: 'DE' } }
  return { session, profile, student: studentOf(profile), dots: {} }
}
const five = ['us-harvard', 'us-yale', 'gb-oxford', 'au-sydney', 'za-uct']

test('the list keeps its order, without doubles, and names what the catalogue does not have', () => {
  const { known, unknown } = listedOf(sceneOf('gb-oxford', 'xx-gone', 'us-yale', 'gb-oxford'))
  expect(known.map(idOf)).toEqual(['gb-oxford', 'us-yale'])
  expect(unknown).toEqual(['xx-gone'])
})

describe('side by side', () => {
  const { known } = listedOf(sceneOf(...five))
  test.each([
    ['the first four where the address names none', undefined, five.slice(0, 4)],
    ['those that the address names, in its order', 'za-uct,us-yale', ['za-uct', 'us-yale']],
    ['not what is not on the list', 'za-uct,de-berlin', ['za-uct']],
    ['the first four where the address names only others', 'xx-gone', five.slice(0, 4)],
  ] as const)('stand %s', (_, compare, ids) => {
    expect(pickedOf(known, compare).map(idOf)).toEqual(ids)
  })

  test.each([
    ['a fifth column has no room', five.slice(0, 4), 'za-uct', undefined],
    ['the last column stays', ['za-uct'], 'za-uct', undefined],
    ['a column is taken out', ['za-uct', 'us-yale'], 'za-uct', ['us-yale']],
    ['a column is added at the end', ['za-uct'], 'us-yale', ['za-uct', 'us-yale']],
  ] as const)('%s', (_, ids, id, next) => {
    expect(pickedWith(pickedOf(known, ids.join(',')), id)).toEqual(next)
  })
})

test('the address holds at most four, and only words it knows', () => {
  expect(compareSearch({ compare: five.join(','), only: 'nonsense' })).toEqual({
    compare: five.slice(0, 4).join(','),
  })
})

test('suggestions are abroad, in different countries, and not on the list', () => {
  const scene = sceneOf()
  const places = assessAll(scene.student, session)
  const first = suggestedFor(places, scene)
  const countries = first.map(({ compiled }) => compiled.programme.country)
  expect(new Set(countries).size).toBe(3)
  expect(countries).not.toContain('DE')
  const next = suggestedFor(places, sceneOf(...first.map(idOf)))
  expect(next.filter((one) => first.includes(one))).toEqual([])
})

test('the axis is whole months over two years, with a mark where a year begins', () => {
  const axis = axisOf(dayOf('2026-11-22'))
  expect(axis).toEqual({ from: dayOf('2026-11-01'), until: dayOf('2028-12-01') })
  expect(yearMarks(axis).map(({ year, share }) => [year, Math.round(share)])).toEqual([
    [2027, 8],
    [2028, 56],
  ])
})
