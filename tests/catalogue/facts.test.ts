import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import type { Programme } from '@famulus/domain/programmes'
import { expressedAs, lowerRequirement } from '@famulus/domain/requirements'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// The facts that the catalogue was written from lie outside the repository, and not everybody has them.
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'facts', 'hosts')

type Fact = {
  readonly id: string
  readonly requirements?: readonly {
    readonly id: string
    readonly params?: { readonly applies_to?: string }
    readonly source: string
  }[]
  readonly sources?: readonly { readonly url: string }[]
  readonly fees?: readonly { readonly amount?: number; readonly currency?: string }[]
  readonly documents?: readonly unknown[]
  readonly conflicts?: readonly unknown[]
  readonly offerings?: readonly unknown[]
  readonly status?: { readonly state: string; readonly as_of?: number | string }
}

const { catalogue, problems } = loadCatalogue()
const programmes = new Map(catalogue.programmes.map(({ programme }) => [programme.id, programme]))
const facts: Fact[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => parse(readFileSync(join(folder, name), 'utf8')))
  : []
const pairs = facts.flatMap((fact) => {
  const programme = programmes.get(fact.id)
  return programme ? [{ fact, programme }] : []
})
const ids = facts.flatMap(({ id, requirements = [] }) => requirements.map((rule) => `${id}#${rule.id}`))

if (facts.length === 0) console.log(`The catalogue is not compared with its facts: there is no ${folder}`)
else console.log(`The catalogue is compared with ${facts.length} fact files, ${ids.length} requirement ids.`)

describe.skipIf(facts.length === 0)('of the facts', () => {
  test('every file has become a programme', () => {
    expect(facts.map(({ id }) => id).filter((id) => !programmes.has(id))).toEqual([])
  })

  test('every requirement is there: by its own id, as a waiver, or covered by another', () => {
    const kept = new Set<string>(pairs.flatMap(({ programme }) => [...rulesById(programme).keys()]))
    expect(ids.filter((id) => !kept.has(id))).toEqual([])
  })

  test('every page is still named', () => {
    const lost = pairs.flatMap(({ fact, programme }) => {
      const kept = new Set(programme.sources.map(({ url }) => url))
      return (fact.sources ?? []).filter(({ url }) => !kept.has(url)).map(({ url }) => `${fact.id} ${url}`)
    })
    expect(lost).toEqual([])
  })

  test.each(['fees', 'documents', 'conflicts', 'offerings'] as const)('no %s are lost', (part) => {
    const fewer = pairs.filter(({ fact, programme }) => programme[part].length < (fact[part] ?? []).length)
    expect(fewer.map(({ fact }) => fact.id)).toEqual([])
  })

  test('every amount of money is there as often as the facts name it', () => {
    const lost = pairs.flatMap(({ fact, programme }) => {
      const kept = programme.fees.map(amountText)
      return (fact.fees ?? [])
        .map(amountText)
        .filter((amount) => {
          const at = kept.indexOf(amount)
          if (at >= 0) kept.splice(at, 1)
          return at < 0
        })
        .map((amount) => `${fact.id} ${amount}`)
    })
    expect(lost).toEqual(Object.keys(otherAmounts))
  })

  test('no programme has another status, or a younger one', () => {
    const changed = pairs.filter(({ fact, programme: { status } }) => {
      const year = fact.status?.as_of
      return fact.status?.state !== status.state || (status.asOf ?? 0) > (typeof year === 'number' ? year : 0)
    })
    expect(changed.map(({ fact }) => fact.id)).toEqual([])
  })

  test('whom a rule concerns is kept, or the list below says why not', () => {
    const changed = pairs.flatMap(({ fact, programme }) => {
      const rules = rulesById(programme)
      return (fact.requirements ?? [])
        .filter(({ id, params }) => {
          const rule = rules.get(`${fact.id}#${id}`)
          return rule && (params?.applies_to ?? 'all') !== rule.for
        })
        .map(({ id }) => `${fact.id}#${id}`)
    })
    expect(changed.sort()).toEqual(Object.keys(forOthers).sort())
  })
})

describe('the catalogue', () => {
  test('has no problem', () => {
    expect(problems).toEqual([])
  })

  test('names the source of every rule, waiver and other reading', () => {
    const lost = [...programmes.values()].flatMap((programme) => {
      const keys = new Set(programme.sources.map(({ key }) => key))
      return programme.requirements
        .flatMap((rule) => [rule, ...(rule.waivers ?? []), ...(rule.otherReadings ?? [])])
        .filter(({ source }) => [source].flat().some((key) => !keys.has(key)))
        .map(({ says }) => `${programme.id}: ${says}`)
    })
    expect(lost).toEqual([])
  })

  test('computes or judges at least four of five mandatory rules', () => {
    const expressed = [...programmes.values()].flatMap((programme) =>
      programme.requirements
        .filter(({ severity }) => severity !== 'preferred')
        .map((rule) => expressedAs(lowerRequirement(rule, programme, catalogue.reference))),
    )
    const share = expressed.filter((how) => how !== 'sentence').length / expressed.length
    expect(share).toBeGreaterThanOrEqual(0.8)
  })
})

/** A rule of the facts by `programme#rule`, with whatever expresses it now. */
function rulesById({ id, requirements }: Programme) {
  return new Map(
    requirements.flatMap((rule) =>
      [rule.id, ...(rule.covers ?? []), ...(rule.waivers ?? []).map((waiver) => waiver.id)].map(
        (own) => [`${id}#${own}`, rule] as const,
      ),
    ),
  )
}

function amountText({ amount, currency }: { amount?: number | undefined; currency?: string | undefined }) {
  return amount === undefined ? 'no amount' : `${amount} ${currency}`
}

/** Amounts that the catalogue does not repeat. */
const otherAmounts: Readonly<Record<string, string>> = {
  'cn-zju 0 CNY': 'nothing is the price for partners; what others pay is in no copy',
}

const forClearNo = 'for all, so that a school outside its circle is a clear no'
const byGuard = 'said by `when`: a school in the United States or Canada'

/**
 * Rules whose `for` is not the `applies_to` of the facts. Both count by where the school is; a rule about where the
 * school is would then never be asked of those whom it refuses.
 */
const forOthers: Readonly<Record<string, string>> = {
  'ca-afmc-portal#quebec_exception': 'a waiver; its case names the schools',
  'ca-afmc-portal#type_by_home_school':
    'covered by a rule for schools abroad: it says how they are told apart',
  'ch-lausanne-chuv#swiss_faculty': forClearNo,
  'de-charite#pj_german_school': forClearNo,
  'gb-ucl#no_supplementary': 'it is about students of other schools in the United Kingdom; `when` says so',
  'il-tau#insurance_resident': 'by residence, not by school; `when` says so',
  'il-tau#matriculated': forClearNo,
  'kr-yonsei#school_outside_korea': forClearNo,
  'mt-mmsa#not_malta': forClearNo,
  'nz-auckland#final_year': forClearNo,
  'tw-tmu#student_or_graduate': forClearNo,
  'us-brown#insurance_domestic': byGuard,
  'us-harvard#school_lcme': byGuard,
  'us-miami#no_externship': forClearNo,
  'us-northwestern#school_us': forClearNo,
  'us-penn#dom_core': byGuard,
  'us-penn#dom_max': byGuard,
  'us-ucsf#no_internationals': forClearNo,
}
