import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Answered,
  answersOf,
  eachOf,
  famulus,
  printed,
  rawPieces,
  student,
  today,
} from '../run.testing.ts'

type Range = { readonly lowCents: number; readonly highCents: number }
type Paid = { readonly line: string; readonly certainCents: number; readonly hopedCents: number }
type Award = { readonly id: string; readonly pays: readonly Paid[] } & Omit<Paid, 'line'>
type Bundle = {
  readonly awards: readonly Award[]
  readonly certainCents: number
  readonly hopedCents: number
  readonly open: readonly (Range & { readonly line: string })[]
  readonly loans: readonly { readonly id: string }[]
}
type Funded = {
  readonly costs: { readonly lines: readonly { readonly line: string; readonly euro?: Range }[] }
  readonly bundles: readonly Bundle[]
}

const boston = ['fund', 'us-harvard', student, '--weeks', '8', ...today]
const funded = async (...more: string[]): Promise<Funded> =>
  JSON.parse(await printed([...boston, ...more, '--json']))

type Cents = 'certainCents' | 'hopedCents'
const worlds: readonly Cents[] = ['certainCents', 'hopedCents']
const total = (parts: readonly Readonly<Record<Cents, number>>[], world: Cents): number =>
  parts.reduce((sum, part) => sum + part[world], 0)
const idsIn = ({ awards }: Bundle) => awards.map(({ id }) => id)

/** Certain cover first, then what is hoped for. */
const isBetter = (a: Bundle, b: Bundle): boolean =>
  a.certainCents > b.certainCents || (a.certainCents === b.certainCents && a.hopedCents > b.hopedCents)

describe('for eight weeks in Boston', () => {
  let found: Funded
  let best: Bundle
  let bundles: readonly Bundle[]
  beforeAll(async () => {
    found = await funded()
    // With an award in hand some of the money is certain.
    bundles = [...found.bundles, ...(await funded('--granted', 'de-deutschlandstipendium')).bundles]
    const [first] = found.bundles
    if (!first) throw new Error('there is a bundle')
    best = first
  })

  test('there are several bundles, the best first, and each names an award once', () => {
    expect(found.bundles.length).toBeGreaterThan(1)
    for (const [index, bundle] of found.bundles.entries()) {
      expect(new Set(idsIn(bundle)).size).toBe(bundle.awards.length)
      const next = found.bundles[index + 1]
      if (next) expect(isBetter(next, bundle)).toBe(false)
    }
  })

  test.each(worlds)(
    '%s of every award and of every bundle are the sum of what its lines are paid',
    (world) => {
      const awards = bundles.flatMap((bundle) => bundle.awards)
      expect(total(awards, world)).toBeGreaterThan(0)
      for (const award of awards) expect(total(award.pays, world)).toBe(award[world])
      for (const bundle of bundles) expect(total(bundle.awards, world)).toBe(bundle[world])
    },
  )

  test.each(worlds)('no line is paid more %s than it costs', (world) => {
    const costs = new Map(found.costs.lines.map(({ line, euro }) => [line, euro]))
    for (const { awards } of bundles)
      for (const line of new Set(awards.flatMap(({ pays }) => pays.map((paid) => paid.line)))) {
        const paid = awards.flatMap(({ pays }) => pays.filter((one) => one.line === line))
        expect(total(paid, world)).toBeLessThanOrEqual(costs.get(line)?.highCents ?? 0)
      }
  })

  test('what all awards pay and what stays open are the cost of each line', () => {
    for (const { awards, open } of bundles)
      for (const { line, euro } of found.costs.lines) {
        if (!euro || euro.highCents === 0) continue
        const paid = total(
          awards.flatMap(({ pays }) => pays.filter((one) => one.line === line)),
          'hopedCents',
        )
        const left = open.find((one) => one.line === line)
        expect(left?.highCents ?? 0).toBe(euro.highCents - paid)
        expect(left?.lowCents ?? 0).toBe(Math.max(0, euro.lowCents - paid))
      }
  })

  test('a loan is never part of what is covered', () => {
    const loans = bundles.flatMap((bundle) => bundle.loans.map(({ id }) => id))
    expect(loans.length).toBeGreaterThan(0)
    for (const bundle of bundles) expect(idsIn(bundle)).not.toEqual(expect.arrayContaining(loans))
  })

  test('an award that is refused is in no bundle, and the best is not better without it', async () => {
    const chosen = idsIn(best)
    expect(chosen.length).toBeGreaterThan(1)
    await eachOf([...chosen, chosen.join(',')], async (refused) => {
      const { bundles: others } = await funded('--without', refused)
      const still = others.flatMap(idsIn).filter((id) => refused.split(',').includes(id))
      expect(still).toEqual([])
      for (const bundle of others) expect(isBetter(bundle, best)).toBe(false)
    })
  })

  test('an award that is granted is in every bundle, and makes nothing less certain', async () => {
    const hoped = best.awards.find(({ certainCents }) => certainCents === 0)
    const { bundles: held } = await funded('--granted', hoped?.id ?? '')
    for (const bundle of held) expect(idsIn(bundle)).toContain(hoped?.id)
    expect(held[0]?.certainCents).toBeGreaterThanOrEqual(best.certainCents)
  })

  test.each([
    ['en', /^Bundle 1: /m, /^Why not more\?$/m],
    ['de', /^Bündel 1: /m, /^Warum nicht mehr\?$/m],
  ])('it is said without a code in %s', async (lang, ...said) => {
    const view = await printed([...boston, '--lang', lang])
    expect(rawPieces(view)).toEqual([])
    for (const part of said) expect(view).toMatch(part)
    for (const id of idsIn(best)) expect(view).toContain(id)
  })
})

describe('awards', () => {
  const asked = ['awards', student, '--for', 'us-harvard', '--weeks', '8', ...today]
  let verdicts: readonly (Answered & { readonly reason: string })[]
  beforeAll(async () => {
    verdicts = JSON.parse(await printed([...asked, '--json']))
  })

  test('are all there, the most useful first, and whoever is refused reads why', () => {
    expect(verdicts.length).toBeGreaterThan(100)
    const order = ['yes', 'fixable', 'ask', 'unknown', 'no']
    const places = verdicts.map(({ answer }) => order.indexOf(answer))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(verdicts.filter(({ answer, reason }) => answer !== 'yes' && reason === '')).toEqual([])
  })

  test('of a bundle are those that are not refused', async () => {
    const { bundles } = await funded()
    const refused = verdicts.filter(({ answer }) => answer === 'no').map(({ id }) => id)
    expect(bundles.flatMap(idsIn).filter((id) => refused.includes(id))).toEqual([])
  })

  test('may be narrowed to some answers', async () => {
    const some = answersOf(await printed([...asked, '--answer', 'yes,ask', '--json']))
    expect(some.map(({ id }) => id)).toEqual(
      verdicts.filter(({ answer }) => answer === 'yes' || answer === 'ask').map(({ id }) => id),
    )
  })

  test('need no programme', async () => {
    expect(await printed(['awards', student, ...today])).toContain('de-deutschlandstipendium')
  })

  test.each(['en', 'de'])('are said without a code in %s, schools and lists by their names', async (lang) => {
    const view = await printed([...asked, '--lang', lang], { env: { COLUMNS: '400' } })
    expect(rawPieces(view)).toEqual([])
    expect(view).toContain('LMU Munich')
    expect(view).toContain('Universities in Berlin')
  })
})

describe.concurrent('refused with 2 is', () => {
  test.each([
    ['a programme that is not there', ['fund', 'us-harvad', student], 'Did you mean: us-harvard'],
    ['a programme that is not named', ['fund'], 'Which programme?'],
    ['an award that is not there', [...boston, '--without', 'de-promoss'], '--without de-promoss'],
    ['a granted award that is not there', [...boston, '--granted', 'de-promoss'], '--granted de-promoss'],
    [
      'a programme of awards that is not there',
      ['awards', student, '--for', 'us-harvad'],
      'Did you mean: us-harvard',
    ],
    ['an answer that does not exist', ['awards', student, '--answer', 'maybe'], '--answer maybe'],
  ])('%s', async (_, args, said) => {
    const { code, out, err } = await famulus(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(err).not.toMatch(/^\s+at /m)
  })
})
