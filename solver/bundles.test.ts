import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { anyInput } from '../domain/funding/bundle.testing.ts'
import { capsOf, coverOf, isAllowed, paysTwice, subsetsOf } from '../domain/funding/bundle-check.testing.ts'
import { bestChoice, type Choice, choiceIn, searchIn } from '../domain/funding/bundle-search.ts'
import { type BundleInput, type Candidate, keyOfRule } from '../domain/funding/candidate.ts'
import { type Bundle, bestBundle, findBundles, type LinePaid } from '../domain/funding/index.ts'
import { each } from '../domain/funding/programme-draft.ts'
import { highsAlone } from './highs.ts'
import { yalpsSolver } from './yalps.ts'

const highs = await highsAlone()
const yalps = yalpsSolver()
const counts = new Map<string, number>()
const count = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by)
afterAll(() => {
  for (const [what, number] of counts) process.stdout.write(`  ${what}: ${number}\n`)
})

/** Certain and hoped-for cover by trying all subsets. */
function tried(input: BundleInput): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  for (const all of subsetsOf(input)) {
    if (!isAllowed(input, all)) continue
    const found = coverOf(input, all)
    if (!best || found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found
  }
  return best
}

/** Every rule of an answer, read again without the linear programme. */
function check(input: BundleInput, { awards, certainCents, hopedCents }: Bundle, place: number): void {
  const chosen = input.candidates.filter(({ id }) => awards.some((award) => award.id === id))
  expect(isAllowed(input, chosen)).toBe(true)
  const [certain, hoped] = coverOf(input, chosen)
  // An award that is taken only to differ pays its line, even where one that is held would pay more of it.
  if (place === 0) expect([certainCents, hopedCents]).toEqual([certain, hoped])
  expect(certainCents < certain || (certainCents === certain && hopedCents <= hoped)).toBe(true)
  for (const { line, highCents } of input.lines)
    for (const world of worlds) {
      const paying = awards.filter(({ pays }) =>
        pays.some((one) => one.line === line && centsIn(one, world) > 0),
      )
      const paid = paying.flatMap(({ pays }) => pays.filter((one) => one.line === line))
      expect(sum(paid.map((one) => centsIn(one, world)))).toBeLessThanOrEqual(highCents)
      for (const one of chosen)
        for (const other of chosen)
          if (one !== other && paysTwice(one, other, line))
            expect(paying.filter(({ id }) => id === one.id || id === other.id).length).toBeLessThanOrEqual(1)
      count('lines checked')
    }
  for (const candidate of chosen)
    for (const world of worlds) {
      const caps = capsOf(input, candidate, chosen, world)
      const pays = awards.find(({ id }) => id === candidate.id)?.pays ?? []
      expect(sum(pays.map((one) => centsIn(one, world)))).toBeLessThanOrEqual(caps.whole)
      const lump = caps.purses.get('any') ?? 0
      const beyond = pays.map((one) => Math.max(0, centsIn(one, world) - (caps.purses.get(one.line) ?? 0)))
      expect(sum(beyond)).toBeLessThanOrEqual(lump)
      expect(pays.every((one) => Number.isInteger(centsIn(one, world)) && centsIn(one, world) >= 0)).toBe(
        true,
      )
      count('awards checked')
    }
}

const worlds = ['certain', 'hoped'] as const
const centsIn = (paid: LinePaid, world: (typeof worlds)[number]): number =>
  world === 'certain' ? paid.certainCents : paid.hopedCents
const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0)

/** Nothing decides between two covers but certain before hoped for. */
const isNoWorse = (one: Choice | undefined, other: Choice | undefined): boolean => {
  const [a, b] = [one?.reached, other?.reached]
  if ((a?.certain ?? 0) !== (b?.certain ?? 0)) return (a?.certain ?? 0) > (b?.certain ?? 0)
  return (a?.hoped ?? 0) >= (b?.hoped ?? 0)
}
const cover = { goals: ['certain', 'hoped'] } as const

describe('bundles', () => {
  test('are the same best for both solvers, goal by goal', () => {
    fc.assert(
      fc.property(anyInput(8), (input) => {
        count('instances on which yalps and highs agree')
        const [ours, theirs] = [yalps, highs].map((solve) => bestChoice(input, solve, { mostSteps: 0 }))
        expect(ours?.status).toBe(theirs && 'optimal')
        expect(ours?.reached).toEqual(theirs?.reached)
      }),
      { numRuns: 200, seed: 2026 },
    )
  })

  test('are the same whether the lightest are sought or solved for goal by goal', () => {
    fc.assert(
      fc.property(anyInput(8), (input) => {
        const search = searchIn(input, yalps)
        const [sought, solved] = [choiceIn(search), choiceIn(search, { mostSteps: 0 })]
        count('instances on which search and solver agree')
        expect(sought?.status).toEqual(solved?.status)
        expect(sought?.reached).toEqual(solved?.reached)
        if (!sought) return
        const further = [
          {
            terms: each(sought.awards.map((award) => search.model.choices[award] ?? 0)),
            atMost: sought.awards.length - 1,
          },
        ]
        const [next, other] = [
          choiceIn(search, { further, noBetterThan: sought }),
          choiceIn(search, { further, mostSteps: 0 }),
        ]
        count('next best bundles on which they agree', next ? 1 : 0)
        expect(next?.reached).toEqual(other?.reached)
      }),
      { numRuns: 200, seed: 2033 },
    )
  })

  test('cover as much as the best of all subsets that may be held', () => {
    fc.assert(
      fc.property(anyInput(6), (input) => {
        const best = bestChoice(input, yalps)
        const { certain, hoped } = best?.reached ?? {}
        count('instances on which trying all subsets agrees')
        count('subsets tried', 2 ** input.candidates.length)
        expect(best && [certain, hoped]).toEqual(tried(input))
      }),
      { numRuns: 300, seed: 2027 },
    )
  })

  test('obey every rule, pay no line more than it costs, and pay what they say', () => {
    fc.assert(
      fc.property(anyInput(6), (input) => {
        for (const [place, bundle] of findBundles(input, yalps).bundles.entries()) {
          count('bundles checked')
          check(input, bundle, place)
        }
      }),
      { numRuns: 150, seed: 2028 },
    )
  })

  test('are never worse with an award more that is not held', () => {
    fc.assert(
      fc.property(anyInput(7), (input) => {
        const [last, ...rest] = input.candidates.toReversed()
        // What is open to the student closes what is subsidiary to it: that rule is meant to cost money.
        fc.pre(last !== undefined && !last.held && !last.isOpen)
        const fewer = { ...input, candidates: rest.toReversed() }
        count('awards added')
        expect(isNoWorse(bestChoice(input, yalps, cover), bestChoice(fewer, yalps, cover))).toBe(true)
      }),
      { numRuns: 200, seed: 2029 },
    )
  })

  test('are never worse with an exclusion less', () => {
    fc.assert(
      fc.property(anyInput(7), (input) => {
        fc.pre(!input.candidates.some(({ held }) => held))
        const rules = input.candidates.flatMap((candidate) => candidate.rules)
        for (const stated of rules.filter(({ rule }) => rule.rule === 'excludes')) {
          count('exclusions removed')
          const without = bestChoice(input, yalps, { ...cover, lifted: new Set([keyOfRule(stated)]) })
          expect(isNoWorse(without, bestChoice(input, yalps, cover))).toBe(true)
        }
      }),
      { numRuns: 200, seed: 2030 },
    )
  })

  test('differ by an award that pays a tenth or more, and the first is the best', () => {
    fc.assert(
      fc.property(anyInput(7), (input) => {
        const { bundles } = findBundles(input, yalps)
        const [best] = bundles
        expect(bestBundle(input, yalps)).toEqual(best)
        for (const [index, bundle] of bundles.entries())
          for (const earlier of bundles.slice(0, index)) {
            count('bundles compared')
            const left = earlier.awards.filter(({ id }) => !bundle.awards.some((award) => award.id === id))
            const mayPay = (id: string) =>
              sum(
                input.candidates.find((one) => one.id === id)?.purses.map(({ highCents }) => highCents) ?? [],
              )
            expect(left.some(({ id }) => mayPay(id) >= earlier.hopedCents / 10)).toBe(true)
            expect((best?.certainCents ?? 0) >= bundle.certainCents).toBe(true)
          }
      }),
      { numRuns: 150, seed: 2031 },
    )
  })

  test('prefer what is paid by the start among what is alike otherwise', () => {
    fc.assert(
      fc.property(anyInput(1), fc.constantFrom(undefined, 0, 70), fc.boolean(), (input, percent, first) => {
        const [one] = input.candidates
        fc.pre(one !== undefined && !one.held)
        const like = (id: string, percentByStart: number | undefined): Candidate => ({
          ...one,
          id,
          nodes: new Set([id]),
          sure: 'hoped',
          rules: [],
          purses: [{ line: 'living', lowCents: 0, highCents: 500, monthly: false, percentByStart }],
        })
        const both = [like('de-early', 100), like('de-late', percent)]
        const lines = [{ line: 'living', lowCents: 500, highCents: 500 }] as const
        const best = bestBundle({ ...input, lines, candidates: first ? both : both.toReversed() }, yalps)
        expect(best?.awards.map(({ id, byStartCents }) => [id, byStartCents])).toEqual([['de-early', 500]])
      }),
      { numRuns: 30, seed: 2034 },
    )
  })

  test('do without what is refused', () => {
    fc.assert(
      fc.property(anyInput(5), (input) => {
        const refused = input.candidates.filter(({ held }) => !held).map(({ id }) => id)
        for (const { awards } of findBundles({ ...input, refused }, yalps).bundles)
          expect(awards.every(({ held }) => held)).toBe(true)
      }),
      { numRuns: 50, seed: 2032 },
    )
  })
})
