import { describe, expect, test } from 'vitest'
import { spanOf } from '../../time/index.ts'
import type { Core } from '../core.ts'
import {
  all,
  allOn,
  any,
  atLeast,
  doses,
  eachStart,
  fixed,
  no,
  not,
  open,
  passportAtStart,
  passportOn,
  promised,
  START,
  schoolIn,
  startsNotBefore,
  startsOnWeekday,
  weeks,
  yes,
} from './builders.testing.ts'
import { bind } from './index.ts'

const [a, b, c] = [schoolIn('A'), schoolIn('B'), weeks('>=', 4)]

test.each<[string, Core, Core]>([
  ['the order of parts does not matter', all(a, b, c), all(c, b, a)],
  ['nor how they are nested', all(a, all(b, c)), all(all(a, b), c)],
  ['a part counts once', any(a, b, a), any(b, a)],
  ['what holds anyway is left out of all', all(yes, a), a],
  ['what cannot hold is left out of any', any(no, a), a],
  ['one that cannot hold decides all', all(a, no, b), no],
  ['one that holds decides any', any(a, yes), yes],
  ['an unknown one stays, once', all(a, open, open), all(open, a)],
  ['all of nothing holds', all(), yes],
  ['any of nothing does not', any(), no],
  ['not goes to the leaves', not(all(a, not(b))), any(not(a), b)],
  ['not twice is nothing', not(not(a)), a],
  ['not of a constant is a constant', not(no), yes],
  ['not of unknown is unknown', not(open), open],
  [
    'fewer than 2 of 3 is at least 2 of the opposites',
    not(atLeast(2, a, b, c)),
    atLeast(2, not(a), not(b), not(c)),
  ],
  ['at least 1 is any', atLeast(1, a, b), any(a, b)],
  ['at least as many as there are is all', atLeast(2, a, b), all(a, b)],
  ['at least none of them holds', atLeast(0, a), yes],
  ['more than there are cannot', atLeast(3, a, b), no],
  ['in at least, a constant that holds counts down', atLeast(3, yes, a, b, c), atLeast(2, a, b, c)],
  ['and one that cannot hold goes', atLeast(2, no, a, b, c), atLeast(2, a, b, c)],
  ['a promise of an unknown is kept', promised(open), yes],
  ['a promise of what cannot hold is not', promised(no), no],
  ['a promise needs no second', promised(promised(a)), promised(a)],
  ['at most 3 is not at least 4', weeks('<=', 3), not(weeks('>=', 4))],
  ['codes are a set', schoolIn('B', 'A', 'B'), schoolIn('A', 'B')],
  [
    'tests are a set',
    doses({
      where: [
        { field: 'antigen', in: ['x'] },
        { field: 'antigen', in: ['x'] },
      ],
    }),
    doses({ where: [{ field: 'antigen', in: ['x'] }] }),
  ],
  ['a gap of 0 days asks nothing', doses({ gap: { field: 'on', days: 0 } }), doses()],
  ['no records are always there', doses({ atLeast: 0 }), yes],
  [
    'a day of the stay is a day',
    doses({ where: [{ field: 'on', cmp: '<=', to: { at: 'start' } }] }),
    doses({ where: [{ field: 'on', cmp: '<=', to: { on: '2027-03-01' } }] }),
  ],
  ['a comparison of days is settled', startsNotBefore('2027-03-02'), no],
  ['so is a grid', startsOnWeekday(1), yes],
  ['one start is the start', eachStart(a), a],
])('%s', (_, one, other) => {
  expect(bind(one, fixed)).toEqual(bind(other, fixed))
})

test.each<[string, Core, Core]>([
  ['A or not A', any(a, not(a)), yes],
  ['two of the same in at least', atLeast(2, a, a, b), atLeast(2, a, b)],
  ['two ways of counting', doses({ atLeast: 2, gap: { field: 'on', days: 28 } }), doses({ atLeast: 2 })],
  [
    'in and not in',
    doses({ where: [{ field: 'antigen', in: ['x'] }] }),
    doses({ where: [{ field: 'antigen', notIn: ['x'] }] }),
  ],
])('%s stays apart', (_, one, other) => {
  expect(bind(one, fixed).key).not.toBe(bind(other, fixed).key)
})

test('under eachStart every start is asked', () => {
  const starts = [START, START + 1].map((day) => allOn(spanOf(day)).moments)
  const days = [START, START + 1].map(passportOn)
  expect(bind(eachStart(passportAtStart), { ...fixed, starts })).toEqual(bind(all(...days), fixed))
  expect(bind(not(eachStart(passportAtStart)), { ...fixed, starts })).toEqual(
    bind(any(...days.map(not)), fixed),
  )
})

describe('refuses', () => {
  test.each<[string, Core, string]>([
    ['a promise under a not', not(all(promised(a))), 'a promise may not stand under a not'],
    [
      'a field that is not there',
      doses({ where: [{ field: 'site', in: ['arm'] }] }),
      'doses have no field "site"',
    ],
    [
      'a code where a day is',
      doses({ where: [{ field: 'on', in: ['x'] }] }),
      'doses.on is a day, which is not code',
    ],
    [
      'a sum of codes',
      doses({ measure: { sum: 'antigen' } }),
      'doses.antigen is a code, which is not number',
    ],
    ['half a week', weeks('>=', 3.5), 'requirements ask for whole numbers, not 3.5'],
    ['more than 32 bits', weeks('>=', 2 ** 40), '1099511627776 is beyond 2147483644'],
  ])('%s', (_, core, message) => {
    expect(() => bind(core, fixed)).toThrow(message)
  })
})
