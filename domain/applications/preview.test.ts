import { expect, test } from 'vitest'
import { dayOf } from '../time/index.ts'
import { compareRules } from './preview.ts'
import { host, rule } from './programme.testing.ts'

const applicant = {
  profile: { profile: 1, study: { year: 4, asOf: '2026-11-22' } } as never, // a profile as it was submitted
  today: dayOf('2026-11-22'),
  start: dayOf('2027-03-01'),
  weeks: 4,
}
const year = (min: number) => rule('year', { kind: 'study-year', min })
const hepatitis = rule(
  'hepatitis',
  { kind: 'immunisation', antigens: ['hepatitis-b'] },
  { about: 'immunisation' },
)
const of = (...requirements: object[]) => host({ requirements })

test.each([
  ['a stricter rule', [year(3)], [year(7)], 'met', 'unmet', ['year'], []],
  ['a milder rule', [year(7)], [year(3)], 'unmet', 'met', [], ['year']],
  [
    'a rule about what nobody has said',
    [year(3)],
    [rule('age', { kind: 'age', min: 18 })],
    'met',
    'unknown',
    [],
    [],
  ],
  ['a rule that is gone', [year(7)], [], 'unmet', 'met', [], ['year']],
  ['a rule on health, which is left out', [], [hepatitis], 'met', 'met', [], []],
  [
    'a rule of conduct, which is promised',
    [],
    [rule('on-time', { kind: 'conduct', rule: 'no-lateness' })],
    'met',
    'met',
    [],
    [],
  ],
] as const)('%s', (_, today, edited, before, after, fails, noLongerFails) => {
  expect(compareRules(of(...today), of(...edited), applicant)).toMatchObject({
    before: { verdict: before },
    after: { verdict: after },
    fails,
    noLongerFails,
  })
})
