import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  betterSides,
  compareSystems,
  differenceOf,
  indicators,
  largestDifferences,
  type Point,
  type SystemsDocument,
  slopeOf,
  trendOf,
} from './index.ts'

const at = (value: number, year = 2022): Point => ({ year, value })
const ratio = { compareBy: 'ratio' } as const

test.each([
  ['twice as many', at(2), at(4), { kind: 'differs', more: 'host', times: 2, by: 2 }],
  ['a hair more', at(100), at(104), { kind: 'same' }],
  ['nought beside something has no ratio', at(0), at(4), { kind: 'differs', more: 'host', by: 4 }],
  ['nought beside nought', at(0), at(0), { kind: 'same' }],
  ['nothing known of the host', at(2), undefined, { kind: 'missing', at: 'host' }],
  ['nothing known of either', undefined, undefined, { kind: 'missing', at: 'both' }],
  ['three years apart', at(2), at(4, 2025), { kind: 'differs', more: 'host', times: 2, by: 2 }],
  ['four years apart', at(2), at(4, 2026), { kind: 'years-apart', years: 4 }],
] as const)('%s', (_, home, host, expected) => {
  expect(differenceOf(ratio, home, host)).toEqual(expected)
})

test('a share is some points more, never a multiple', () => {
  expect(differenceOf({ compareBy: 'points' }, at(10), at(30))).toEqual({
    kind: 'differs',
    more: 'host',
    by: 20,
  })
})

const [physicians] = indicators
const years = (...values: number[]) => values.map((value, place) => at(value, 2012 + place))

test.each([
  ['rises', years(1, 1.1, 1.2), 'up'],
  ['falls', years(1.2, 1.1, 1), 'down'],
  ['stays', years(1, 1.01, 1), 'level'],
  ['leaps, as it is counted anew', years(2.5, 2.5, 3.5, 3.6), 'counted-anew'],
] as const)('a series that %s', (_, points, goes) => {
  expect(trendOf(points, physicians)?.goes).toBe(goes)
})

test('two years are no trend, and years without a figure do not bend one', () => {
  expect(trendOf(years(1, 2), physicians)).toBeUndefined()
  expect(slopeOf([at(1, 2012), at(2, 2014), at(5, 2020)])).toBeCloseTo(0.5)
})

const series = fc.record({
  first: fc.integer({ min: 2012, max: 2018 }),
  values: fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 1, maxLength: 8 }),
})
const country = fc.record(Object.fromEntries(indicators.map(({ id }) => [id, series])), { requiredKeys: [] })
const documents = fc
  .dictionary(fc.constantFrom('DE', 'US', 'NP', 'IN'), country)
  .map((countries): SystemsDocument => ({ attribution: '', sources: {} as never, countries })) // nobody reads them

const mirrored = { home: 'host', host: 'home', both: 'both' } as const

test('from there to here is the mirror of from here to there', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const there = compareSystems(document, 'DE', 'US')
      const back = compareSystems(document, 'US', 'DE')
      there.forEach(({ difference, between }, place) => {
        const other = back[place]?.difference
        expect(back[place]?.between).toEqual(between)
        if (difference.kind === 'differs')
          expect(other).toEqual({ ...difference, more: mirrored[difference.more] })
        else if (difference.kind === 'missing')
          expect(other).toEqual({ ...difference, at: mirrored[difference.at] })
        else expect(other).toEqual(difference)
      })
      const ids = (all: typeof there) => largestDifferences(all, 3).map(({ indicator }) => indicator.id)
      expect(ids(there)).toEqual(ids(back))
      expect(betterSides(there).home).toBe(betterSides(back).host)
    }),
  )
})

test('what is missing is said to be missing, and is never a figure', () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const { indicator, home, difference } of compareSystems(document, 'DE', 'US')) {
        const values = document.countries.DE?.[indicator.id]?.values ?? []
        const isKnown = values.some((value) => value !== null)
        expect(home.latest === undefined).toBe(!isKnown)
        if (!isKnown) expect(difference.kind).toBe('missing')
        if (home.latest) expect(values).toContain(home.latest.value)
      }
    }),
  )
})

test('no group is named twice among the largest differences', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const groups = largestDifferences(compareSystems(document, 'DE', 'US'), 3).map(
        ({ indicator }) => indicator.group,
      )
      expect(new Set(groups).size).toBe(groups.length)
    }),
  )
})
