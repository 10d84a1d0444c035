import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFacts } from '../profile/index.ts'
import { dayOf, type Moments, spanOf } from '../time/index.ts'
import { type ActionInfo, actionFor } from './actions.ts'
import type { Core, RecordsLeaf } from './core.ts'
import { evaluate } from './evaluate.ts'
import { mapLeaves } from './leaves.ts'
import { reachOf, remediesFor, withinReach } from './remedies.ts'
import { MET } from './verdict.ts'

const today = dayOf('2026-11-22')
const start = dayOf('2027-06-07')
const moments: Moments = {
  today: spanOf(today),
  opens: spanOf(today),
  closes: spanOf(start - 60),
  application: spanOf(today),
  placement: spanOf(start - 60),
  arrival: spanOf(start),
  start: spanOf(start),
  end: spanOf(start + 27),
}
const situation = { facts: noFacts, moments, starts: [moments] }

const types = ['bls', 'acls', 'hipaa', 'osha', 'mask-fit', 'privacy'] as const
const certificate = (type: string): RecordsLeaf => ({
  op: 'records',
  table: 'certificates',
  where: [{ field: 'type', in: [type] }],
  atLeast: 1,
  say: { code: type },
})
const page = { url: 'https://source.example', title: 'a page' }
const book: ActionInfo[] = types.map((type, index) => ({
  id: type,
  table: 'certificates',
  match: { type: [type] },
  lead: { typicalDays: 7 * (((index * 5) % 6) + 1), worstDays: 90, source: page },
  cost: {
    lowCents: 1000 * (((index * 7) % 5) + 1),
    highCents: 9000,
    currency: 'EUR',
    year: 2026,
    source: page,
  },
}))

const reach = reachOf(book)

/** Monotone trees over six obtainable leaves: more done never makes less true. */
const monotone: fc.Arbitrary<Core> = fc.letrec<{ tree: Core }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...types).map(certificate),
    fc.record({
      op: fc.constantFrom('all', 'any'),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<Core>,
    fc.record({
      op: fc.constant('atLeast'),
      n: fc.integer({ min: 1, max: 2 }),
      of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Core>,
  ),
})).tree

/** Every set of certificates that makes all requirements met, by trying all 64. */
function workingSets(cores: readonly Core[]): string[][] {
  const sets = Array.from({ length: 2 ** types.length }, (_, bits) =>
    types.filter((_type, index) => bits & (1 << index)),
  )
  return sets.filter((set) => {
    const done = (core: Core) =>
      mapLeaves(core, (leaf) =>
        leaf.op === 'records' && set.some((type) => type === leaf.say.code)
          ? { op: 'constant', value: MET, say: leaf.say }
          : leaf,
      )
    return cores.every((core) => evaluate(done(core), situation) === MET)
  })
}

const infoOf = (type: string) => book.find(({ id }) => id === type)
const cost = (set: readonly string[]) =>
  set.reduce((sum, type) => sum + (infoOf(type)?.cost?.lowCents ?? 0), 0)
const days = (set: readonly string[]) =>
  Math.max(0, ...set.map((type) => infoOf(type)?.lead?.typicalDays ?? 0))

describe('remedies', () => {
  test('are the smallest, the cheapest and the earliest of all that work', () => {
    fc.assert(
      fc.property(fc.array(monotone, { minLength: 1, maxLength: 4 }), (cores) => {
        const working = workingSets(cores)
        const found = remediesFor(cores, situation, reach)
        expect(found === undefined).toBe(working.length === 0)
        if (!found) return
        const least = (measure: (set: readonly string[]) => number) => Math.min(...working.map(measure))
        const set = (remedy: typeof found.smallest) => remedy.actions.map(({ codes }) => codes.type ?? '')
        expect(found.smallest.actions.length).toBe(least((one) => one.length))
        expect(cost(set(found.cheapest))).toBe(least(cost))
        expect(days(set(found.earliest))).toBe(least(days))
        for (const remedy of Object.values(found))
          expect(working).toContainEqual(expect.arrayContaining(set(remedy)))
      }),
      { numRuns: 400 },
    )
  })

  test('leave no action out that could be spared', () => {
    fc.assert(
      fc.property(fc.array(monotone, { minLength: 1, maxLength: 3 }), (cores) => {
        const found = remediesFor(cores, situation, reach)
        const working = workingSets(cores).map((set) => set.join())
        const actions = found?.smallest.actions ?? []
        for (const spared of actions) {
          const rest = types.filter((type) =>
            actions.some((action) => action !== spared && action.codes.type === type),
          )
          expect(working).not.toContain(rest.join())
        }
      }),
      { numRuns: 200 },
    )
  })

  test('what is within reach is met after the remedies, and nothing else is', () => {
    fc.assert(
      fc.property(monotone, (core) => {
        expect(evaluate(withinReach(core, situation, reach), situation) === MET).toBe(
          remediesFor([core], situation, reach) !== undefined,
        )
      }),
    )
  })
})

describe('the cost', () => {
  const doses = (antigen: string): RecordsLeaf => ({
    op: 'records',
    table: 'doses',
    where: [{ field: 'antigen', in: [antigen] }],
    atLeast: 1,
    say: { code: antigen },
  })
  const vaccine = (...antigens: string[]): ActionInfo => ({
    id: antigens.join('-'),
    table: 'doses',
    match: { antigen: antigens },
    oneProduct: true,
    cost: { lowCents: 4800, highCents: 9600, currency: 'GBP', year: 2024, source: page },
  })
  const costOf = (antigens: readonly string[], vaccines: readonly ActionInfo[]) =>
    remediesFor(antigens.map(doses), situation, reachOf(vaccines))?.smallest.cost
  const mmr = ['measles', 'mumps', 'rubella']

  test.each([
    ['one vaccine against three diseases once', mmr, [vaccine(...mmr)], 4800],
    ['two vaccines twice', [...mmr, 'varicella'], [vaccine(...mmr), vaccine('varicella')], 9600],
    ['three vaccines thrice', mmr, mmr.map((antigen) => vaccine(antigen)), 14400],
  ])('counts %s', (_, antigens, vaccines, pence) => {
    expect(costOf(antigens, vaccines)).toEqual({ lowCents: { GBP: pence }, unknown: 0 })
  })

  test('of a product that no source tells is unknown once', () => {
    const { cost, ...unpriced } = vaccine(...mmr)
    expect(cost).toBeDefined()
    expect(costOf(mmr, [unpriced])).toEqual({ lowCents: {}, unknown: 1 })
  })
})

describe('an action', () => {
  const fresh = (months: number): RecordsLeaf => ({
    op: 'records',
    table: 'tuberculosis',
    atLeast: 1,
    say: { code: 'xray' },
    where: [
      { field: 'test', in: ['xray'] },
      { field: 'on', cmp: '<=', to: { at: 'start' } },
      { field: 'on', cmp: '>=', to: { at: 'start', plus: { months: -months }, round: 'up' } },
    ],
  })
  test('is not done before a day from which it is still fresh enough at the start', () => {
    expect(actionFor(fresh(3), noFacts, moments, [])?.notBefore).toBe(dayOf('2027-03-07'))
    expect(actionFor(fresh(12), noFacts, moments, [])?.notBefore).toBeUndefined()
  })
  test('is not offered when it would come too late', () => {
    const slow: ActionInfo = {
      id: 'slow',
      table: 'tuberculosis',
      match: {},
      lead: { typicalDays: 300, worstDays: 400, source: page },
    }
    expect(actionFor(fresh(12), noFacts, moments, [slow])).toBeUndefined()
  })
  test('is not offered for a skin test that has been positive', () => {
    const leaf: RecordsLeaf = {
      ...fresh(12),
      where: [
        { field: 'test', in: ['skin'] },
        { field: 'result', in: ['negative'] },
      ],
    }
    const facts = {
      ...noFacts,
      records: { tuberculosis: { complete: false, rows: [{ test: 'skin', result: 'positive' }] } },
    }
    expect(actionFor(leaf, facts, moments, [])).toBeUndefined()
  })
  test('is not offered for a language that the student does not speak', () => {
    const leaf: RecordsLeaf = {
      op: 'records',
      table: 'languageLevels',
      atLeast: 1,
      say: { code: 'x' },
      where: [
        { field: 'language', in: ['pt'] },
        { field: 'level', cmp: '>=', to: 4 },
      ],
    }
    const speaks = (language: string, complete: boolean) => ({
      ...noFacts,
      records: { languageLevels: { complete, rows: [{ language }] } },
    })
    expect(actionFor(leaf, speaks('en', true), moments, [])).toBeUndefined()
    expect(actionFor(leaf, speaks('en', false), moments, [])).toBeDefined()
    expect(actionFor(leaf, speaks('pt', true), moments, [])).toBeDefined()
  })
  test('waits for the gap between doses', () => {
    const leaf: RecordsLeaf = {
      op: 'records',
      table: 'doses',
      atLeast: 2,
      gap: { field: 'on', days: 28 },
      say: { code: 'mmr' },
      where: [{ field: 'antigen', in: ['measles'] }],
    }
    expect(actionFor(leaf, noFacts, moments, [])?.doneOn).toBe(today + 28)
  })
})
