// Who may apply for what: the catalogue's own awards against answers written by hand in funding/awards.yaml.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFolder } from '@famulus/catalogue'
import { loadAwards, loadCatalogue } from '@famulus/catalogue/reading'
import { type AwardVerdict, assessAwards } from '@famulus/domain/funding'
import { factsFor, factsOf, readProfile, staySchema } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../catalogue/yaml-file.ts'

/** `no` with an entry of the facts that refuses. */
type Answer = 'yes' | 'fixable' | 'ask' | 'unknown' | { readonly no: string }
type Case = {
  readonly profile: string
  readonly stay: {
    readonly host: string
    readonly country: string
    readonly kind: string
    readonly route: string
    readonly start: string
    readonly weeks: number
  }
  readonly awards: Readonly<Record<string, Answer>>
}

const cases = dataOf(join(import.meta.dirname, 'funding', 'awards.yaml')) as readonly Case[]
const { catalogue } = loadCatalogue()
const { awards } = loadAwards(catalogueFolder, catalogue.reference)

test('at least ten awards for every student and stay', () => {
  expect(cases.length).toBeGreaterThanOrEqual(6)
  for (const { awards: answers } of cases) expect(Object.keys(answers).length).toBeGreaterThanOrEqual(10)
})

describe.each(cases)('$profile, $stay.host for $stay.weeks weeks', (one) => {
  const verdicts = verdictsOf(one)

  test.each(Object.entries(one.awards))('%s', (id, answer) => {
    const verdict = verdicts.find(({ compiled }) => compiled.award.id === id)
    if (typeof answer === 'string') expect(verdict?.answer).toBe(answer)
    else {
      expect(verdict?.answer).toBe('no')
      expect(verdict && refusing(verdict)).toContain(answer.no)
    }
  })
})

/** Entries of the facts whose requirements refuse: an entry may have become several requirements, `e1` and `e1_own`. */
function refusing({ compiled, refusedBy, givesWay }: AwardVerdict): readonly string[] {
  const refused = new Set(refusedBy)
  const requirements = compiled.units
    .filter(({ id }) => refused.has(id))
    .flatMap(({ members }) => members.map(({ requirement }) => requirement))
  const entries = requirements.flatMap(({ id, covers = [] }) => [
    id.split('/').at(-1)?.split('_')[0] ?? '',
    ...covers,
  ])
  return [...entries, ...givesWay.map(({ rule }) => rule.item.id)]
}

function verdictsOf({ profile, stay: { start, country, host, weeks, ...wish } }: Case): AwardVerdict[] {
  const file = join(import.meta.dirname, '..', '..', 'examples', `${profile}.yaml`)
  const read = readProfile(dataOf(file))
  if (!('profile' in read)) throw new Error(`${profile} is no profile`)
  const stay = staySchema.parse({ ...wish, paid: false, weeks, startsOn: start, host: { id: host, country } })
  const facts = factsFor(factsOf(read.profile), stay)
  return assessAwards(awards, {
    facts,
    today: dayOf('2026-11-22'),
    start: dayOf(start),
    weeks,
    book: catalogue.book,
  })
}

function dataOf(file: string): unknown {
  const { data, problems } = readYaml(file, readFileSync(file, 'utf8'))
  expect(problems).toEqual([])
  return data
}
