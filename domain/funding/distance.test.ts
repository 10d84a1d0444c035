import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kilometres } from './distance.ts'

const berlin = { lat: 52.52, lon: 13.405 }

// Great-circle distances between cities, as geographers give them, to a half percent.
test.each([
  ['Paris', { lat: 48.8566, lon: 2.3522 }, 878],
  ['New York', { lat: 40.7128, lon: -74.006 }, 6385],
  ['Sydney', { lat: -33.8688, lon: 151.2093 }, 16_090],
  ['Cape Town', { lat: -33.9249, lon: 18.4241 }, 9635],
])('from Berlin to %s', (_, place, expected) => {
  expect(Math.abs(kilometres(berlin, place) / expected - 1)).toBeLessThan(0.005)
})

test('a quarter of the way round is a quarter of the circumference', () => {
  expect(kilometres({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBe(10_008)
  expect(kilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBe(20_015)
})

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('it is the same both ways, none to oneself, and never more than half the way round', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(kilometres(a, b)).toBe(kilometres(b, a))
      expect(kilometres(a, a)).toBe(0)
      expect(kilometres(a, b)).toBeLessThanOrEqual(20_016)
    }),
  )
})
