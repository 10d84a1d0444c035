import { expect, test } from 'vitest'
import { formatMonth, monthName } from './format.ts'
import { countryName, formatDay, formatMoney, languageName } from './index.ts'

// Intl separates number and currency with a space that does not break.
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['a day in English', formatDay('2027-03-01', 'en'), '1 March 2027'],
  ['a day in German', formatDay('2027-03-01', 'de'), '1. März 2027'],
  ['the last day of a leap February', formatDay('2028-02-29', 'en'), '29 February 2028'],
  ['money in English', formatMoney(25_000, 'EUR', 'en'), '€250.00'],
  ['money in German', formatMoney(123_456, 'CHF', 'de'), '1.234,56 CHF'],
  ['a country', countryName('CH', 'de'), 'Schweiz'],
  ['a country in small letters', countryName('gb', 'en'), 'United Kingdom'],
  ['a region by its short name', countryName('HK', 'en'), 'Hong Kong'],
  ['a region by its short name in German', countryName('HK', 'de'), 'Hongkong'],
  ['a language', languageName('fr', 'en'), 'French'],
  ['a language by its own name', languageName('de'), 'Deutsch'],
])('%s', (_, said, expected) => {
  expect(plain(said)).toBe(expected)
})

test('a month of a year does not change how months without a year are said', () => {
  expect([formatMonth('2027-06-01', 'en'), monthName(6, 'en')]).toEqual(['June 2027', 'June'])
})
