import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import {
  type FactKey,
  type Facts,
  factsFor,
  factsOf,
  noFacts,
  readProfile,
  type Wish,
} from '@famulus/domain/profile'
import {
  type AssessmentQuery,
  assess,
  type CompiledProgramme,
  readsOf,
  reassess,
} from '@famulus/domain/programmes'
import { dayOf } from '@famulus/domain/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const { programmes, book } = loadCatalogue().catalogue
const examples = globSync(join(import.meta.dirname, '..', '..', 'examples', '*.yaml')).sort()
const profiles = [noFacts, ...examples.map(factsIn)]
const keys = [...new Set(profiles.flatMap(keysOf))].sort()

function factsIn(file: string): Facts {
  const result = readProfile(parse(readFileSync(file, 'utf8')))
  if (!('profile' in result)) throw new Error(`${file} is no profile`)
  return factsOf(result.profile)
}

function keysOf({ scalars, codes, records }: Facts): FactKey[] {
  return [scalars, codes, records].flatMap((sort) => Object.keys(sort) as FactKey[]) // keys of Facts
}

/** The first student with what another says of one fact, or does not say. */
function withFact(facts: Facts, other: Facts, key: FactKey): Facts {
  const exchanged = <Sort extends object>(of: Sort, from: Sort): Sort => {
    const entries = Object.entries(of).filter(([name]) => name !== key)
    return Object.fromEntries([...entries, ...Object.entries(from).filter(([name]) => name === key)]) as Sort
  }
  return {
    scalars: exchanged(facts.scalars, other.scalars),
    codes: exchanged(facts.codes, other.codes),
    records: exchanged(facts.records, other.records),
  }
}

function queryOf(
  { programme: { id, country } }: CompiledProgramme,
  facts: Facts,
  wish: Wish = {},
): AssessmentQuery {
  const stay = { kind: 'clinical-elective', weeks: 4, host: { id, country }, ...wish } as const
  return { facts: factsFor(facts, stay), today: dayOf('2026-11-22'), weeks: 4, book }
}

/** All that can be compared: how a status caps an answer is a function of the state, the concern and the age. */
const plain = (assessment: ReturnType<typeof assess>) => JSON.parse(JSON.stringify(assessment))

const anyKey = fc.constantFrom(...keys)
const anyProfile = fc.constantFrom(...profiles)

test('after a change of one fact the answers are the same as when everything is assessed again', () => {
  fc.assert(
    fc.property(anyProfile, anyProfile, anyKey, anyKey, (facts, other, key, next) => {
      const changed = withFact(facts, other, key)
      const again = withFact(changed, other, next)
      for (const compiled of programmes) {
        const [before, after, last] = [facts, changed, again].map((one) => queryOf(compiled, one))
        if (!before || !after || !last) throw new Error('three queries were made')
        const first = { query: before, assessment: assess(compiled, before) }
        const kept = reassess(compiled, first, after)
        expect(plain(kept.assessment)).toEqual(plain(assess(compiled, after)))
        // What was found out for one student is shared with the next, and taken back for the first.
        expect(plain(reassess(compiled, kept, last).assessment)).toEqual(plain(assess(compiled, last)))
        expect(plain(reassess(compiled, kept, before).assessment)).toEqual(plain(first.assessment))
      }
    }),
    { numRuns: 40 },
  )
})

test('after another wish the answers are the same as when everything is assessed again', () => {
  const wishes: Wish[] = [
    {},
    { discipline: 'surgery' },
    { discipline: 'psychiatry', paid: true },
    { forCredit: true },
  ]
  fc.assert(
    fc.property(
      anyProfile,
      fc.constantFrom(...wishes),
      fc.constantFrom(...wishes),
      (facts, first, second) => {
        for (const compiled of programmes) {
          const [before, after] = [queryOf(compiled, facts, first), queryOf(compiled, facts, second)]
          const kept = reassess(compiled, { query: before, assessment: assess(compiled, before) }, after)
          expect(plain(kept.assessment)).toEqual(plain(assess(compiled, after)))
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('what no rule of a programme reads leaves its assessment as it is', () => {
  const [facts, other] = [factsIn(examples.at(-1) ?? ''), noFacts]
  for (const compiled of programmes) {
    const query = queryOf(compiled, facts)
    const before = { query, assessment: assess(compiled, query) }
    for (const key of ['doses', 'languageTests', 'study.finalYearFrom'] as const) {
      const after = reassess(compiled, before, queryOf(compiled, withFact(facts, other, key)))
      expect(after.assessment === before.assessment).toBe(!readsOf(compiled).has(key))
    }
  }
})

test('another start, length, day or book is another question', () => {
  const [compiled] = programmes
  if (!compiled) throw new Error('the catalogue is empty')
  const query = queryOf(compiled, noFacts)
  const before = { query, assessment: assess(compiled, query) }
  expect(reassess(compiled, before, { ...query }).assessment).toBe(before.assessment)
  for (const other of [{ weeks: 5 }, { today: query.today + 1 }, { start: query.today + 90 }, { book: [] }])
    expect(reassess(compiled, before, { ...query, ...other }).assessment).not.toBe(before.assessment)
})
