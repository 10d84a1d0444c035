import { expect, test } from 'vitest'
import { noReference } from './kind.ts'
import { eachLeaf } from './leaves.ts'
import { lowerTerm, type Term, termSchema } from './term.ts'

const context = {
  by: 'start',
  key: 'host/rule',
  host: { id: 'host', country: 'US' },
  reference: noReference,
} as const

const saysOf = (term: Term): string[] => {
  const codes: string[] = []
  eachLeaf(lowerTerm(termSchema.parse(term), context), ({ say }) => codes.push(say.code))
  return codes
}

test('under a `not`, a sentence says that it must not be the case', () => {
  const citizen: Term = { kind: 'person', citizenOf: ['US'] }
  expect(saysOf(citizen)).toEqual(['person.citizen'])
  expect(saysOf({ kind: 'not', of: citizen })).toEqual(['person.citizen.not'])
})

test.each([
  ['a kind without any parameter asks nothing', { kind: 'person' }, 'asks nothing'],
  [
    'so does a limit over earlier stays without a limit',
    { kind: 'prior-stays', scope: 'country' },
    'asks nothing',
  ],
  ['and a grid of start days without a rule', { kind: 'start-days' }, 'asks nothing'],
  ['an amount has a currency', { kind: 'insurance', kinds: ['health'], perClaim: 1_000_000 }, 'currency'],
  [
    'a form is the own one or a shared one',
    { kind: 'document', types: ['cv'], ownForm: true, form: 'aamc' },
    'either',
  ],
  [
    'the third weekday of what',
    { kind: 'start-days', nthWeekday: 3, months: [6] },
    'weekdays must say which',
  ],
  [
    'a promise has no opposite',
    { kind: 'not', of: { kind: 'conduct', rule: 'no-direct-contact' } },
    'conduct',
  ],
  ['not even deep inside', { kind: 'not', of: { kind: 'any', of: [{ kind: 'places' }] } }, 'find no place'],
  ['a course has no year 9', { kind: 'study-year', min: 9 }, '<=8'],
])('%s', (_, term, reason) => {
  expect(termSchema.safeParse(term).error?.message).toContain(reason)
})

test.each([{ kind: 'good-standing' }, { kind: 'passport' }, { kind: 'places' }, { kind: 'agreement' }])(
  '%o needs no parameter',
  (term) => {
    expect(termSchema.safeParse(term).success).toBe(true)
  },
)
