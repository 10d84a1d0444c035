import { expect, test } from 'vitest'
import { csvOf, tsvOf } from './spreadsheet.ts'

test.each([
  ['plain', '"plain"'],
  ['with "quotes", and commas', '"with ""quotes"", and commas"'],
  ['=SUM(A1)', '" =SUM(A1)"'],
  ['-5', '" -5"'],
])('the cell %s is written %s', (text, cell) => {
  expect(csvOf([[text]])).toBe(cell)
})

test('lines and cells stay apart, also on the clipboard', () => {
  const table = [['two\nlines', '-1'], ['x']]
  expect(csvOf(table)).toBe('"two\nlines"," -1"\r\n"x"')
  expect(tsvOf(table)).toBe('two lines\t -1\nx')
})
