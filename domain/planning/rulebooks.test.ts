import { expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { compileProgramme, programmeSchema } from '../programmes/index.ts'
import { noReference } from '../requirements/index.ts'
import { rulebooksFor } from './rulebooks.ts'

const rulebook = (id: string, kind: string, country: string) =>
  compileProgramme(
    programmeSchema.parse({
      id,
      kind,
      country,
      name: id,
      status: { state: 'open' },
      sources: [{ key: 'main', url: 'https://host.example', title: 'Page' }],
      requirements: [],
    }),
    noReference,
  )

const host = rulebook('us-host', 'host', 'US')
const all = [
  host,
  rulebook('us-other', 'host', 'US'),
  rulebook('us-entry', 'entry-authority', 'US'),
  rulebook('gb-entry', 'entry-authority', 'GB'),
  rulebook('de-authority', 'recognition-authority', 'DE'),
  rulebook('at-authority', 'recognition-authority', 'AT'),
]
const from = (country: string): Facts => ({
  ...noFacts,
  codes: { 'school.country': { has: [country], complete: true } },
})

test.each([
  ['a German school', from('DE'), ['us-entry', 'de-authority']],
  ['an Austrian school', from('AT'), ['us-entry', 'at-authority']],
  ['a school that nobody has named', noFacts, ['us-entry']],
])('a student of %s going to the USA has these rulebooks beside the host', (_, facts, ids) => {
  expect(rulebooksFor(host, facts, all).map(({ programme }) => programme.id)).toEqual(ids)
})
