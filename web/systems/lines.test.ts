import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

test('two lines share their years and begin at nought', () => {
  const home = [
    { year: 2015, value: 2 },
    { year: 2020, value: 4 },
  ]
  expect(linesOf(home, [{ year: 2025, value: 1 }])).toEqual({
    home: 'M0.0,28.0L100.0,0.0',
    host: 'M200.0,42.0',
    from: 2015,
    to: 2025,
  })
})

test('one year is no line', () => {
  expect(linesOf([{ year: 2020, value: 1 }], [])).toBeUndefined()
  expect(linesOf([], [])).toBeUndefined()
})
