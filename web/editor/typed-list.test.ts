import { expect, test } from 'vitest'
import { listFrom } from './typed-list.ts'

test.each([
  ['codes', 'DE, US', false, ['DE', 'US']],
  ['a comma at the end while typing', 'DE,', false, ['DE']],
  ['nothing', ' ', false, []],
  ['numbers', '1, 2', true, [1, 2]],
  ['a number that is none', '1, x', true, [1, 'x']],
])('a typed list: %s', (_, typed, isNumbers, values) => {
  expect(listFrom(typed, isNumbers)).toEqual(values)
})
