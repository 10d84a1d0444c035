import { dayOf, FIRST_DAY, LAST_DAY, type Span } from '@famulus/domain/time'
import { expect, test } from 'vitest'
import { sessionIn } from '../session/session.testing.ts'
import { runsText, spanText } from './days.ts'

const [en, de] = [sessionIn('en'), sessionIn('de')]

const span = (from: string, until: string): Span => ({ lo: dayOf(from), hi: dayOf(until) })

test.each([
  ['one day', span('2027-03-01', '2027-03-01'), '1 March 2027', '1. März 2027'],
  ['a month', span('2027-03-01', '2027-03-31'), 'March 2027', 'März 2027'],
  ['a year', span('2027-01-01', '2027-12-31'), '2027', '2027'],
  [
    'two days',
    span('2027-03-01', '2027-04-02'),
    '1 March 2027 to 2 April 2027',
    '1. März 2027 bis 2. April 2027',
  ],
  [
    'no beginning',
    { lo: FIRST_DAY, hi: dayOf('2027-03-01') },
    '1 March 2027 or earlier',
    '1. März 2027 oder früher',
  ],
  ['no end', { lo: dayOf('2027-03-01'), hi: LAST_DAY }, '1 March 2027 or later', '1. März 2027 oder später'],
  ['neither', { lo: FIRST_DAY, hi: LAST_DAY }, '…', '…'],
])('an imprecise day with %s', (_, days, english, german) => {
  expect(spanText(days, en)).toBe(english)
  expect(spanText(days, de)).toBe(german)
})

test.each([
  [5, ' and 1 more', ' und ein weiterer'],
  [7, ' and 3 more', ' und 3 weitere'],
])('of %i start days the first four are named', (number, english, german) => {
  const days = Array.from({ length: number }, (_, index) =>
    span(`2027-0${index + 1}-01`, `2027-0${index + 1}-01`),
  )
  expect(runsText(days, en)).toBe(`1 January 2027, 1 February 2027, 1 March 2027, 1 April 2027${english}`)
  expect(runsText(days, de)).toBe(`1. Januar 2027, 1. Februar 2027, 1. März 2027, 1. April 2027${german}`)
})
