import { dayOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { otherStays, whatIfIn, wishFor, withWish } from './what-if.ts'

const known = new Set(['de-a', 'de-b'])

test('what the catalogue does not have is named apart and counts for nothing', () => {
  expect(whatIfIn({ without: 'de-a,xx', granted: 'de-b' }, known)).toEqual({
    refused: ['de-a'],
    granted: ['de-b'],
    unknown: ['xx'],
  })
  expect(whatIfIn({}, known)).toEqual({ refused: [], granted: [], unknown: [] })
})

describe('one award', () => {
  const asked = { refused: ['de-a'], granted: [] }

  test.each([
    ['refused', { without: 'de-a', granted: undefined }],
    ['granted', { without: undefined, granted: 'de-a' }],
    ['as-it-is', { without: undefined, granted: undefined }],
  ] as const)('can be %s, and only that', (wish, search) => {
    expect(withWish(asked, 'de-a', wish)).toEqual(search)
  })

  test('leaves the others as they are', () => {
    expect(withWish(asked, 'de-b', 'granted')).toEqual({ without: 'de-a', granted: 'de-b' })
    expect(wishFor('de-a', asked)).toBe('refused')
    expect(wishFor('de-b', asked)).toBe('as-it-is')
  })
})

describe('other stays', () => {
  const start = dayOf('2027-01-31')

  test('are in other months, none of them over', () => {
    const { starts } = otherStays({ start, weeks: 8 }, dayOf('2026-11-30'))
    expect(starts).toEqual(['2026-12-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  })

  test.each([
    [8, [4, 6, 8, 12]],
    [10, [4, 6, 8, 10, 12]],
    [16, [4, 6, 8, 12, 16]],
  ])('of %i weeks are compared with the usual lengths', (weeks, lengths) => {
    expect(otherStays({ start, weeks }, start).weeks).toEqual(lengths)
  })
})
