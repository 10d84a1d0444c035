import { documentOf } from '@famulus/catalogue/reading'
import { expect, test } from 'vitest'
import { projection } from '../../tools/map-projection.ts'
import { mapSize, views } from '../../web/programmes/map-size.ts'

const { programmes } = documentOf()
const european =
  'AT BE BG CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LV MT NL NO PL PT RO SE SI SK'.split(' ')

test.each([
  ['world', undefined],
  ['europe', european],
  ['americas', ['US', 'CA', 'MX']],
] as const)('the map of %s shows every programme that lies there', (view, countries) => {
  const [left = 0, top = 0, width = 0, height = 0] = views[view].split(' ').map(Number)
  const there = programmes.filter(
    ({ country }) => countries === undefined || countries.includes(country as never),
  )
  const points = there.flatMap(({ id, lat, lon }) => {
    const point = lat === undefined || lon === undefined ? null : projection([lon, lat])
    return point ? [{ id, x: point[0], y: point[1] }] : []
  })
  expect(points.length).toBeGreaterThan(10)
  expect(points.filter(({ x, y }) => x < left || x > left + width || y < top || y > top + height)).toEqual([])
  expect(width / height).toBeCloseTo(mapSize.width / mapSize.height, 1)
})
