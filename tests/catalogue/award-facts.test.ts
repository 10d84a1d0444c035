import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFolder } from '@famulus/catalogue'
import { loadAwards, loadCatalogue } from '@famulus/catalogue/reading'
import type { Award } from '@famulus/domain/funding'
import { expressedAs, lowerRequirement } from '@famulus/domain/requirements'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// The facts that the awards were written from lie outside the repository, and not everybody has them.
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'facts', 'funding')

type Fact = {
  readonly id: string
  readonly eligibility?: readonly { readonly id: string; readonly strength: string }[]
  readonly benefits?: readonly { readonly id: string; readonly amount?: number; readonly currency?: string }[]
  readonly cumulation?: readonly { readonly rule: string; readonly with: readonly string[] }[]
  readonly sources?: readonly { readonly url: string }[]
  readonly conflicts?: readonly unknown[]
}

const {
  awards: compiled,
  reference,
  problems,
} = loadAwards(catalogueFolder, loadCatalogue().catalogue.reference)
const awards = new Map(compiled.map(({ award }) => [award.id, award]))
const facts: Fact[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => parse(readFileSync(join(folder, name), 'utf8')))
  : []
const pairs = facts.flatMap((fact) => {
  const award = awards.get(fact.id)
  return award ? [{ fact, award }] : []
})

if (facts.length === 0) console.log(`The awards are not compared with their facts: there is no ${folder}`)
else console.log(`The awards are compared with ${facts.length} fact files.`)

test('no award file has a problem', () => {
  expect(problems).toEqual([])
})

describe.skipIf(facts.length === 0)('of the facts about funding', () => {
  test('every file has become an award', () => {
    expect(facts.map(({ id }) => id).filter((id) => !awards.has(id))).toEqual([])
  })

  test('every condition is there: as a requirement, a waiver, a note or a benefit', () => {
    const lost = pairs.flatMap(({ fact, award }) => {
      const kept = idsIn(award)
      return (fact.eligibility ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => `${fact.id}#${id}`)
    })
    expect(lost).toEqual([])
  })

  test('every benefit is there, with its sum', () => {
    const lost = pairs.flatMap(({ fact, award }) =>
      (fact.benefits ?? []).filter((one) => !hasBenefit(award, one)).map(({ id }) => `${fact.id}#${id}`),
    )
    expect(lost).toEqual([])
  })

  test('every rule about other money is there', () => {
    const fewer = pairs.filter(({ fact, award }) => award.cumulation.length < (fact.cumulation ?? []).length)
    expect(fewer.map(({ fact }) => fact.id)).toEqual([])
  })

  test('every page is still named, and every conflict', () => {
    const lost = pairs.filter(({ fact, award }) => {
      const urls = new Set(award.sources.map(({ url }) => url))
      const missing = (fact.sources ?? []).some(({ url }) => !urls.has(url))
      return missing || award.conflicts.length < (fact.conflicts ?? []).length
    })
    expect(lost.map(({ fact }) => fact.id)).toEqual([])
  })

  test('three quarters of the mandatory conditions are computed or judged', () => {
    const mandatory = compiled.flatMap(({ award }) =>
      award.requirements
        .filter(({ severity }) => severity !== 'preferred')
        .map((rule) => expressedAs(lowerRequirement(rule, award, reference))),
    )
    const told = mandatory.filter((one) => one !== 'sentence').length
    console.log(`${told} of ${mandatory.length} mandatory conditions of awards are computed or judged.`)
    expect(told / mandatory.length).toBeGreaterThan(0.75)
  })
})

function idsIn(award: Award): ReadonlySet<string> {
  const rules = award.requirements.flatMap(({ id, covers = [], waivers = [] }) => [
    id,
    ...covers,
    ...waivers.map((waiver) => waiver.id),
  ])
  return new Set([
    ...rules,
    ...award.notes.map(({ about }) => about ?? ''),
    ...award.benefits.map(({ id }) => id),
  ])
}

function hasBenefit(award: Award, { id, amount }: { id: string; amount?: number }): boolean {
  const found = award.benefits.filter((one) => one.id === id || one.id.startsWith(`${id}_`))
  if (amount === undefined)
    return found.length > 0 || award.repayPercent !== undefined || idsIn(award).has(id)
  const sums = found.flatMap((one) => [
    one.amount,
    ...(one.range ?? []),
    ...(one.table ?? []).map((row) => row.amount),
  ])
  return sums.includes(amount) || award.repayPercent === amount || idsIn(award).has(id)
}
