import { expect, test } from 'vitest'
import { type Day, type Moments, spanOf } from '../../time/index.ts'
import { findings, type Written } from './rulebook.testing.ts'
import type { CheckedCalendar } from './rulebook.ts'

/** Applications close so many days before the start, and places are given ten weeks before it. */
const closing = (daysBefore: number): CheckedCalendar => ({
  hasApplication: true,
  momentsAt: (start: Day): Moments => ({
    today: spanOf(0),
    opens: spanOf(start - 365),
    closes: spanOf(start - daysBefore),
    application: spanOf(start - 365),
    placement: spanOf(start - 70),
    arrival: spanOf(start),
    start: spanOf(start),
    end: spanOf(start + 27),
  }),
})

const xray = (by: string, within?: Written): Written => ({
  by,
  needs: { kind: 'tuberculosis', tests: ['xray'], ...(within ? { within } : {}) },
})
const skin = (by: string, within: Written): Written => ({
  by,
  needs: { kind: 'tuberculosis', tests: ['skin'], within },
})

test.each<[string, Written[], number, string[]]>([
  ['young enough for both', [xray('application'), xray('start', { months: 6 })], 120, []],
  [
    'too old by the start',
    [xray('application'), xray('start', { months: 3 })],
    120,
    ['expiry.got-twice at r2.needs'],
  ],
  ['of another kind', [skin('application', { months: 3 }), xray('start', { months: 3 })], 120, []],
  ['only asked at the start', [xray('start', { months: 1 })], 120, []],
  ['young when places are given', [xray('placement', { months: 6 })], 120, []],
  [
    'too young to lie in the file when places are given',
    [xray('placement', { weeks: 4 })],
    120,
    ['expiry.after-closing at r1.needs'],
  ],
  ['handed in late', [xray('placement', { weeks: 4 })], 90, []],
])('evidence %s', (_, written, daysBefore, expected) => {
  expect(findings(written, { calendar: closing(daysBefore) })).toEqual(expected)
})

test('without a calendar nobody knows', () => {
  expect(findings([xray('application'), xray('start', { months: 3 })])).toEqual([])
})
