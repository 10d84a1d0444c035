import { expect, test } from 'vitest'
import { findings, type Written } from './rulebook.testing.ts'

const surgery = { kind: 'elective', disciplines: ['surgery'] }
const notSurgery = { kind: 'elective', notDisciplines: ['surgery'] }
const standing = { kind: 'good-standing' }
const waivedWhen = (when: Written): Written => ({
  needs: standing,
  for: 'international',
  waivers: [{ id: 'w', says: 'lifted', when, by: 'automatic', source: 'page' }],
})

test.each<[string, Written, string[]]>([
  ['two weeks at least', { needs: { kind: 'stay-length', minWeeks: 2 } }, []],
  ['one week at least', { needs: { kind: 'stay-length', minWeeks: 1 } }, ['always-met.rule at r1.needs']],
  [
    'this or not this',
    { needs: { kind: 'any', of: [surgery, notSurgery] } },
    ['always-met.rule at r1.needs'],
  ],
  [
    'this or that',
    { needs: { kind: 'any', of: [surgery, { kind: 'elective', disciplines: ['urology'] }] } },
    [],
  ],
  [
    'the part that asks nothing',
    { needs: { kind: 'all', of: [standing, { kind: 'stay-length', minWeeks: 1 }] } },
    ['always-met.part at r1.needs.of.1'],
  ],
  [
    'women, men and diverse',
    { needs: { kind: 'any', of: ['female', 'male', 'diverse'].map((sex) => ({ kind: 'person', sex })) } },
    ['always-met.rule at r1.needs'],
  ],
  [
    'a day that may be any',
    { needs: { kind: 'start-days', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } },
    ['always-met.rule at r1.needs'],
  ],
  [
    'for those who meet it anyhow',
    { needs: { kind: 'institution-approval', notCountries: ['US'] }, for: 'international' },
    ['always-met.for-those at r1.needs'],
  ],
  [
    'for those who may not meet it',
    { needs: { kind: 'institution-approval', notCountries: ['CA'] }, for: 'international' },
    [],
  ],
  ['when it is so', { needs: standing, when: surgery }, []],
  [
    'when it is so or not',
    { needs: standing, when: { kind: 'any', of: [surgery, notSurgery] } },
    ['always-met.guard at r1.when'],
  ],
  [
    'when it is so and not',
    { needs: standing, when: { kind: 'all', of: [surgery, notSurgery] } },
    ['never-applies.guard at r1.when'],
  ],
  [
    'for students from abroad whose school is here',
    { needs: standing, for: 'international', when: { kind: 'institution-approval', countries: ['US'] } },
    ['never-applies.guard at r1.when'],
  ],
  [
    'for students from abroad whose school is there',
    { needs: standing, for: 'international', when: { kind: 'institution-approval', countries: ['CA'] } },
    [],
  ],
  ['waived in some case', waivedWhen(surgery), []],
  [
    'waived for those who are not concerned',
    waivedWhen({ kind: 'institution-approval', countries: ['US'] }),
    ['never-applies.waiver at r1.waivers.0.when'],
  ],
  [
    'waived for all who are concerned',
    waivedWhen({ kind: 'institution-approval', notCountries: ['US'] }),
    ['always-met.waiver at r1.waivers.0.when'],
  ],
])('%s', (_, written, expected) => {
  expect(findings([written])).toEqual(expected)
})
