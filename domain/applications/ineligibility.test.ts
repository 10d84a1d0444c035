import { expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { assess } from '../programmes/index.ts'
import { dayOf, spanOf } from '../time/index.ts'
import { ineligibilitiesOf } from './ineligibility.ts'
import { host, rule, stay } from './programme.testing.ts'

const graduated: Facts = {
  ...noFacts,
  scalars: { 'study.medicalDegreeOn': spanOf(dayOf('2024-10-31')) },
  codes: { 'school.country': { has: ['DE'], complete: true } },
}

test.each<[string, object[], string[]]>([
  [
    'a rule that cannot be met',
    [rule('degree', { kind: 'degree-status', medicalDegree: 'not-held' })],
    ['degree-does-not-fit'],
  ],
  [
    'both parts of a rule that asks for two things',
    [
      rule('both', {
        kind: 'all',
        of: [
          { kind: 'institution-approval', countries: ['US'] },
          { kind: 'language', language: 'en' },
        ],
      }),
    ],
    ['school-not-approved', 'language-too-low'],
  ],
  ['nothing of what can still be got', [rule('letter', { kind: 'document', types: ['deans-letter'] })], []],
])('reasons are proposed for %s', (_, requirements, reasons) => {
  const compiled = host({ requirements })
  const assessment = assess(compiled, { ...stay(graduated), book: [] })
  expect(ineligibilitiesOf(compiled, assessment)).toEqual(reasons)
})
