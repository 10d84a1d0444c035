// The catalogue's own awards and rules against what the sources support, written by hand in funding/combinations.yaml.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFolder } from '@famulus/catalogue'
import { loadAwards, loadCatalogue } from '@famulus/catalogue/reading'
import {
  type AwardVerdict,
  assessAward,
  type BundleInput,
  type Candidate,
  type CompiledAward,
  candidatesOf,
  findBundles,
  ownMoneyOf,
  type Purse,
} from '@famulus/domain/funding'
import { lines as lineNames } from '@famulus/domain/money'
import { factsFor, factsOf, type Profile, readProfile, staySchema, type Wish } from '@famulus/domain/profile'
import { dayOf } from '@famulus/domain/time'
import { yalpsSolver } from '@famulus/solver/yalps'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../catalogue/yaml-file.ts'
import { keyOfRule } from '../../domain/funding/candidate.ts'
import { relationsOf } from '../../domain/funding/relate.ts'

type Sums = Readonly<Record<string, number>>

/** Two awards that a student could both get, and what comes of it. Names of groups stand for each of their awards. */
type Case = Pick<Wish, 'kind' | 'payMonth'> & {
  readonly name: string
  readonly awards: readonly string[]
  readonly country?: string
  readonly weeks?: number
  /** For one line or another of a stay both may be held, but only one of the two pays these lines. */
  readonly answer: 'both' | 'never' | 'not for the same lines'
  readonly lines?: readonly string[]
  /** What an award pays less because of the other or of pay, in EUR over the stay; {}: both in full. Absent: not told. */
  readonly less?: Sums
  /** What is still open if both are taken: silent, duty, may-lower, may-exclude, sentence. */
  readonly open?: readonly string[]
  /** Lines that an award pays in some cases only, supposed to be such a case. */
  readonly alsoPays?: Readonly<Record<string, readonly Purse['line'][]>>
  /** File and id of rules that must be among those that say so. */
  readonly because?: readonly string[]
}
type Answers = {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly cases: readonly Case[]
}

const { groups, cases } = dataOf(join(import.meta.dirname, 'funding', 'combinations.yaml')) as Answers
const { catalogue } = loadCatalogue()
const { awards, reference } = loadAwards(catalogueFolder, catalogue.reference)
const compiledById = new Map(awards.map((compiled) => [compiled.award.id, compiled]))
const today = dayOf('2026-11-22')
const start = dayOf('2027-08-02')
const costs = lineNames.map((line) => ({
  line,
  lowCents: 20_000_00,
  highCents: 20_000_00,
}))

const nothing = { lowCents: 0, highCents: 0 }
/** Of all other money the student has said that there is none. */
const noMoneyOfOwn = {
  'training-pay': nothing,
  salary: nothing,
  'job-income': nothing,
  'ongoing-contract-income': nothing,
  'family-benefits': nothing,
  'unemployment-benefit': nothing,
}

const everyPair = cases.flatMap((one) => pairsOf(one).map((pair) => ({ ...one, awards: pair })))

test('every group is whole', () => {
  const inClass = (name: string) =>
    awards.filter(
      ({ award }) => award.notOffered === undefined && award.classes.some((each) => each === name),
    )
  const ids = (name: string) =>
    inClass(name)
      .map(({ award }) => award.id)
      .sort()
  expect(groups.foundation?.toSorted()).toEqual(ids('begabtenfoerderungswerke'))
  const promos = awards.filter(
    ({ award, frames }) => award.notOffered === undefined && frames.some(({ id }) => id === 'de-daad-promos'),
  )
  expect(groups.promos?.toSorted()).toEqual(promos.map(({ award }) => award.id).sort())
  expect(groups.erasmus?.toSorted()).toEqual(ids('erasmus').filter((id) => id.startsWith('de-')))
})

describe.each(everyPair)('$name: $awards', (one) => {
  const input = inputOf(one)

  test(`${one.answer}`, () => {
    expect(relationOf(input)).toEqual({ answer: one.answer, lines: [...(one.lines ?? [])].sort() })
    expect(deciding(input)).toEqual(expect.arrayContaining([...(one.because ?? [])]))
  })

  test('and the best bundle says the same', () => {
    const { bundles } = findBundles(input, yalpsSolver())
    const best = bundles[0]
    const ids = best?.awards.map(({ id }) => id) ?? []
    if (one.answer === 'never') {
      expect(ids.length).toBeLessThan(Math.max(2, one.awards.length))
      return
    }
    const kinds = new Set(best?.risks.map(({ kind }) => kind).filter((kind) => kind !== 'competition'))
    expect({ ids, open: [...kinds].sort() }).toEqual({ ids: one.awards, open: [...(one.open ?? [])].sort() })
    const twice = (one.lines ?? []).filter(
      (line) => (best?.awards ?? []).filter(({ pays }) => pays.some((each) => each.line === line)).length > 1,
    )
    expect(twice).toEqual([])
    if (one.less) {
      const paid = Object.fromEntries((best?.awards ?? []).map(({ id, hopedCents }) => [id, hopedCents]))
      expect(paid).toEqual(
        Object.fromEntries(
          input.candidates.map((each) => [
            each.id,
            wholeCents(each) - Math.round(100 * (one.less?.[each.id] ?? 0)),
          ]),
        ),
      )
    }
  })
})

const wholeCents = ({ purses }: Candidate): number =>
  purses.reduce((sum, { highCents }) => sum + highCents, 0)

function relationOf(input: BundleInput) {
  const { exclusions, closed, lineClashes } = relationsOf(input)
  if (exclusions.length > 0 || closed.length > 0) return { answer: 'never', lines: [] }
  const clashing = lineClashes.flatMap(({ pair, lines: some }) =>
    some.filter((line) =>
      pair.every((award) => input.candidates[award]?.purses.some((purse) => purse.line === line)),
    ),
  )
  return {
    answer: clashing.length > 0 ? 'not for the same lines' : 'both',
    lines: [...new Set(clashing)].sort(),
  }
}

/** Of all rules that speak of the pair. */
function deciding(input: BundleInput): string[] {
  const { exclusions, closed, lineClashes, lowerings, counts, statements } = relationsOf(input)
  const all = [...exclusions, ...closed, ...lineClashes, ...lowerings, ...counts, ...statements]
  return [...new Set(all.map(({ stated }) => keyOfRule(stated)))].sort()
}

/**
 * As if the student met whatever the awards ask for: what is tested are the rules between them. What may be held
 * together is held, so that no award is left out for being of no use.
 */
function inputOf({
  awards: ids,
  country = 'ZA',
  weeks = 16,
  kind = 'final-year',
  payMonth,
  answer,
  alsoPays = {},
}: Case): BundleInput {
  const pay = payMonth === undefined ? { paid: false } : { paid: true, payMonth }
  const stay = staySchema.parse({ kind, weeks, ...pay, host: { id: 'host', country } })
  const facts = factsFor(factsOf(studentWith(answer === 'never' ? [] : ids)), stay)
  const verdicts = ids.map((id): AwardVerdict => {
    const assessment = assessAward(compiledOf(id), { facts, today, start, weeks, book: [] })
    return {
      ...assessment,
      answer: 'yes',
      givesWay: [],
      replacedBy: undefined,
      remedies: undefined,
      open: [],
    }
  })
  const days = 7 * weeks
  const paid = { country, days, kilometres: undefined, lists: reference.lists, rates: catalogue.prices.rates }
  return {
    stay: { start, days },
    lines: costs,
    candidates: candidatesOf(verdicts, facts, paid).candidates.map((candidate) =>
      withSupposed(candidate, alsoPays[candidate.id]),
    ),
    ownMoney: { ...noMoneyOfOwn, ...ownMoneyOf(facts) },
    past: [],
    refused: [],
  }
}

/** Where a benefit has no sum in any source, so much over the stay: what nobody can name still shuts out other money. */
const SUPPOSED_CENTS = 500_00

function withSupposed(candidate: Candidate, more: readonly Purse['line'][] = []): Candidate {
  const unnamed = compiledOf(candidate.id).benefits.flatMap(({ item, when }) =>
    when || item.history || item.amount !== undefined || item.range || item.table ? [] : [item.line],
  )
  const missing = [...new Set([...unnamed, ...more])].filter(
    (line) => !candidate.purses.some((purse) => purse.line === line),
  )
  if (candidate.purses.length === 0 && missing.length === 0) missing.push('living')
  const supposed = missing.map(
    (line): Purse => ({
      line,
      lowCents: SUPPOSED_CENTS,
      highCents: SUPPOSED_CENTS,
      monthly: line === 'living',
    }),
  )
  return { ...candidate, purses: [...candidate.purses, ...supposed] }
}

function compiledOf(id: string): CompiledAward {
  const compiled = compiledById.get(id)
  if (!compiled) throw new Error(`${id} is no award, or its file has a problem`)
  return compiled
}

/** With the groups written out; of a group with itself every pair. */
function pairsOf({ awards: names }: Case): readonly (readonly string[])[] {
  if (names.length > 2) return [names]
  const [first, second] = names.map((name) => groups[name] ?? [name])
  if (!first) return []
  if (!second) return first.map((one) => [one])
  return names[0] === names[1]
    ? first.flatMap((one, number) => first.slice(number + 1).map((other) => [one, other]))
    : first.flatMap((one) => second.map((other) => [one, other]))
}

function studentWith(scholarships: readonly string[]): Profile {
  const read = readProfile({
    profile: 1,
    citizenships: ['DE'],
    school: { id: 'de-ruhr-university-bochum', country: 'DE' },
    statuses: [],
    scholarships,
    complete: ['citizenships', 'statuses', 'scholarships'],
  })
  if (!('profile' in read)) throw new Error('no profile')
  return read.profile
}

function dataOf(file: string): unknown {
  const { data, problems } = readYaml(file, readFileSync(file, 'utf8'))
  expect(problems).toEqual([])
  return data
}
