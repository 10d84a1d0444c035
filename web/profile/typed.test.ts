import { describe, expect, test } from 'vitest'
import { shownText, typedCode, typedDay, typedDoses, typedNumber } from './typed.ts'

describe('a typed day', () => {
  test.each([
    ['2027-06-15', { value: '2027-06-15' }],
    [' June 2027 ', { value: 'June 2027' }],
    ['Juni 2027', { value: 'Juni 2027' }],
    ['2027', { value: '2027' }],
    ['2027-06..2027-09', { value: '2027-06..2027-09' }],
    ['', { value: undefined }],
    ['spring 2027', { wrong: 'day' }],
    ['15.06.2027', { wrong: 'day' }],
    ['2027-02-30', { wrong: 'day' }],
  ])('%j', (text, typed) => {
    expect(typedDay(text)).toEqual(typed)
  })
})

describe('typed doses', () => {
  test.each([
    ['2', { value: 2 }],
    ['0', { value: 0 }],
    ['2021-06', { value: ['2021-06'] }],
    ['2021-06, July 2021;2021-12-03', { value: ['2021-06', 'July 2021', '2021-12-03'] }],
    [' ,', { value: undefined }],
    ['2021-06, soon', { wrong: 'doses' }],
  ])('%j', (text, typed) => {
    expect(typedDoses(text)).toEqual(typed)
  })
})

describe('a typed number', () => {
  test.each([
    ['8', { value: 8 }],
    ['6,5', { value: 6.5 }],
    ['6.5', { value: 6.5 }],
    ['4-8', { value: { from: 4, to: 8 } }],
    ['4 bis 8', { value: { from: 4, to: 8 } }],
    ['4–8', { value: { from: 4, to: 8 } }],
    ['', { value: undefined }],
    ['eight', { wrong: 'number' }],
    ['-3', { wrong: 'number' }],
  ])('%j', (text, typed) => {
    expect(typedNumber(text)).toEqual(typed)
  })
})

test.each([
  ['Universität Gießen', { value: 'Universitat-Giessen' }],
  ['permanent-resident-us', { value: 'permanent-resident-us' }],
  ['  DE-NW ', { value: 'DE-NW' }],
  ['(no) ', { value: 'no' }],
  ['', { value: undefined }],
  ['!?', { wrong: 'code' }],
])('a code typed as %j', (text, typed) => {
  expect(typedCode(text)).toEqual(typed)
})

test.each([
  [undefined, ''],
  [0, '0'],
  ['2027-06', '2027-06'],
  [['2021-06', '2021-07'], '2021-06, 2021-07'],
  [{ from: 4, to: 8 }, '4–8'],
])('%j stands in its field', (value, text) => {
  expect(shownText(value)).toBe(text)
})
