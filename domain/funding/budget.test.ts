import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRanges, type Line, noCents } from '../money/index.ts'
import type { Facts } from '../profile/index.ts'
import type { Remedies } from '../requirements/index.ts'
import { dayOf } from '../time/index.ts'
import { programmeOf, queryOf, type SomeCost, withCosts } from './budget.testing.ts'
import { type BudgetQuery, budgetFor } from './budget.ts'

const lineIn = (line: Line, query: BudgetQuery) => budgetFor(query).lines.find((one) => one.line === line)
const euroOf = (line: Line, query: BudgetQuery) => lineIn(line, query)?.euro
const cents = (low: number, high = low) => ({ lowCents: low, highCents: high })
const fees = (...given: readonly object[]) =>
  queryOf({
    programme: programmeOf({ fees: given.map((fee) => ({ source: 'page', per: 'once', ...fee })) }),
  })

describe('what no source names', () => {
  test('is open and never nothing', () => {
    const { lines, total, open } = budgetFor(queryOf())
    expect(lines.map(({ line, euro }) => [line, euro])).toEqual(
      ['application-fee', 'tuition', 'living', 'travel', 'insurance', 'visa'].map((line) => [
        line,
        undefined,
      ]),
    )
    expect(open).toEqual(lines.map(({ line }) => line))
    expect(total).toEqual(noCents)
  })

  test('is not hidden by what is known of the same line', () => {
    const line = lineIn(
      'tuition',
      fees({ id: 'a', line: 'tuition', amount: 10, currency: 'EUR' }, { id: 'b', line: 'tuition' }),
    )
    expect(line).toMatchObject({ euro: cents(1000), complete: false })
  })

  test('is not what a fee of 0 says', () => {
    const line = lineIn('tuition', fees({ id: 'a', line: 'tuition', amount: 0, currency: 'EUR' }))
    expect(line).toMatchObject({ euro: noCents, complete: true })
  })

  test('stays in its own currency where no rate is known', () => {
    const { apart, open, total } = budgetFor(
      fees(
        { id: 'a', line: 'tuition', amount: 500, currency: 'ILS', per: 'week' },
        { id: 'b', line: 'application-fee', amount: 200, currency: 'ILS' },
      ),
    )
    expect(apart).toEqual([{ ...cents(420_000), currency: 'ILS' }])
    expect(open).toContain('tuition')
    expect(total).toEqual(noCents)
  })
})

describe('fees of the host', () => {
  test.each([
    ['a week', { per: 'week' }, 80_000],
    ['a block of four weeks where no page names its length', { per: 'block' }, 20_000],
    ['a month that has begun', { per: 'month' }, 20_000],
    ['a week after the fourth', { per: 'week', afterWeeks: 4 }, 40_000],
    ['for longer stays only', { weeks: { from: 9 } }, undefined],
    ['for shorter stays only', { weeks: { until: 7 } }, undefined],
    ['up to the length of this stay', { weeks: { from: 8, until: 8 } }, 10_000],
    ['for students of the same country', { for: 'domestic' }, undefined],
    ['for students from abroad', { for: 'international' }, 10_000],
    ['in dollars', { currency: 'USD' }, 8000],
    ['that few pay', { aside: 'only for research' }, undefined],
  ])('%s', (_, fee, expected) => {
    const query = fees({ id: 'a', line: 'tuition', amount: 100, currency: 'EUR', ...fee })
    expect(euroOf('tuition', query)).toEqual(expected === undefined ? undefined : cents(expected))
  })

  const sites = [
    { id: 'a', line: 'tuition', part: 'elective', amount: 100, currency: 'EUR', sites: ['north'] },
    { id: 'b', line: 'tuition', part: 'elective', amount: 300, currency: 'EUR', sites: ['south'] },
  ]
  const going = (site: string): Facts => ({
    scalars: {},
    codes: { 'stay.site': { has: [site], complete: true } },
    records: {},
  })

  test('of several sites are a range while the site is open', () => {
    expect(lineIn('tuition', fees(...sites))).toMatchObject({
      euro: cents(10_000, 30_000),
      items: [{ dependsOn: 'site' }],
    })
    expect(euroOf('tuition', { ...fees(...sites), facts: going('south') })).toEqual(cents(30_000))
  })
})

describe('of sources that disagree', () => {
  const food = { id: 'food', part: 'food', amount: 1 }
  const room = (id: string, given: object) => ({ id, part: 'housing', ...given })

  test.each<[string, object, object, number]>([
    ['the nearer one counts', { for: { countries: ['US'] }, amount: 200 }, { amount: 500 }, 20_000],
    [
      'a dated one before an undated one',
      { year: 2010, amount: 200, source: 'report' },
      { amount: 500 },
      20_000,
    ],
    [
      'an official one before a report',
      { year: 2020, amount: 200 },
      { year: 2024, amount: 500, source: 'report' },
      20_000,
    ],
    ['the newer one', { year: 2024, amount: 200 }, { year: 2020, amount: 500 }, 20_000],
    ['a direct one before a proxy', { amount: 200 }, { year: 2024, amount: 500, proxy: 'a grant' }, 20_000],
    [
      'the one that replaces the other',
      { amount: 200, replaces: ['b'] },
      { year: 2024, amount: 500 },
      20_000,
    ],
  ])('%s, whatever their order', (_, a, b, expected) => {
    for (const pair of [
      [room('a', a), room('b', b)],
      [room('b', b), room('a', a)],
    ]) {
      const line = lineIn('living', withCosts(...(pair as SomeCost[]), food))
      expect(line?.euro).toEqual(cents(expected + 100))
      expect(line?.items[0]?.also.map(({ id }) => id)).toEqual(['some-costs#b'])
    }
  })

  test('equally good ones make a range', () => {
    const query = withCosts(room('a', { amount: 65 }), room('b', { amount: 300 }), food)
    expect(euroOf('living', query)).toEqual(cents(6600, 30_100))
  })
})

test('a price for students of one country is for nobody else', () => {
  const query = withCosts({ id: 'flight', line: 'travel', homes: ['DE'] })
  const from = (country: string): Facts => ({
    scalars: {},
    codes: { 'school.country': { has: [country], complete: true } },
    records: {},
  })
  expect(euroOf('travel', { ...query, facts: from('DE') })).toEqual(cents(10_000))
  expect(euroOf('travel', { ...query, facts: from('AT') })).toBeUndefined()
  expect(euroOf('travel', query)).toBeUndefined()
})

test("a portal's fee is for hosts that take applications from abroad through it", () => {
  const { prices } = withCosts({ id: 'vslo', line: 'application-fee', for: { portals: ['vslo'] } })
  const through = (whom: string) => {
    const needs = { kind: 'portal', network: 'vslo' }
    const rule = { id: 'portal', about: 'other', says: 'VSLO.', for: whom, needs, source: 'page' }
    return euroOf('application-fee', queryOf({ prices, programme: programmeOf({ requirements: [rule] }) }))
  }
  expect(through('international')).toEqual(cents(10_000))
  expect(through('domestic')).toBeUndefined()
})

describe('living', () => {
  const whole = { id: 'whole', part: 'whole', amount: 900, per: 'month' } as const
  const proxy = { ...whole, id: 'rate', amount: 1250, proxy: 'a scholarship' }
  const room = { id: 'room', part: 'housing', amount: 700, per: 'month' } as const
  const food = { id: 'food', part: 'food', amount: 300, per: 'month' } as const

  test.each<[string, SomeCost[], number, string[]]>([
    ['a figure for all of it before one for each part', [room, food, whole], 165_699, []],
    ['each part before a proxy for all', [proxy, room, food], 128_877 + 55_233, []],
    ['a proxy for all before a room without food', [proxy, room], 230_137, []],
    ['a room alone, and food is missing', [room], 128_877, ['food']],
  ])('%s: exact to the day, 56 days being 672/365 months', (_, costs, expected, missing) => {
    expect(lineIn('living', withCosts(...costs))).toMatchObject({ euro: cents(expected), missing })
  })

  test('a figure for another city of the country is a proxy', () => {
    const table = [{ countries: ['US'], city: 'Boston', amount: 900 }]
    const query = withCosts({ id: 'city', part: 'whole', table })
    expect(lineIn('living', query)?.items[0]?.prices).toMatchObject([{ proxy: 'Boston' }])
    const there = { ...query, programme: programmeOf({ city: 'Boston' }) }
    expect(lineIn('living', there)?.items[0]?.prices[0]?.proxy).toBeUndefined()
  })
})

test('what hosts of the country ask stands for a fee without a number, and never adds to one with', () => {
  const median = {
    id: 'median',
    line: 'tuition',
    amount: 1875,
    per: 'elective-of-4-weeks',
    proxy: 'a median',
  } as const
  const { prices } = withCosts(median)
  const unnamed = fees({ id: 'a', line: 'tuition' })
  expect(lineIn('tuition', { ...unnamed, prices })).toMatchObject({ euro: cents(375_000), complete: true })
  const named = fees({ id: 'a', line: 'tuition', amount: 10, currency: 'EUR' })
  expect(euroOf('tuition', { ...named, prices })).toEqual(cents(1000))
})

describe('travel by distance', () => {
  const band = {
    id: 'band',
    line: 'travel',
    table: [{ km: { from: 4000, until: 7999 }, amount: 1188 }],
  } as const
  const school = { id: 'de-home', name: 'Home', country: 'DE', ror: '0abcdef12', lat: 51.4817, lon: 7.2165 }
  const facts: Facts = {
    scalars: {},
    codes: { 'school.id': { has: ['de-home'], complete: true } },
    records: {},
  }
  const { prices } = withCosts({ ...band, table: [...band.table] })

  test('needs both places', () => {
    const programme = programmeOf({ lat: 42.3357, lon: -71.104 })
    const known = queryOf({ programme, facts, prices: { ...prices, schools: [school] } })
    expect(budgetFor(known).kilometres).toBe(5746)
    expect(euroOf('travel', known)).toEqual(cents(118_800))
    expect(euroOf('travel', { ...known, prices })).toBeUndefined()
    expect(euroOf('travel', { ...known, programme: programmeOf() })).toBeUndefined()
  })
})

describe('a visa', () => {
  const citizenOf = (country: string): Facts => ({
    scalars: {},
    codes: { 'person.citizenships': { has: [country], complete: true } },
    records: {},
  })
  const costs: SomeCost[] = [
    { id: 'short', line: 'visa', amount: 40, visas: ['ESTA'], days: { until: 90 } },
    { id: 'long', line: 'visa', amount: 185, visas: ['B1'] },
  ]

  test('is a range while nobody knows which one it will be', () => {
    expect(lineIn('visa', withCosts(...costs))).toMatchObject({
      euro: cents(4000, 18_500),
      items: [{ dependsOn: 'visa' }],
    })
  })

  test('that is too short for the stay does not count', () => {
    const query = withCosts(...costs)
    expect(euroOf('visa', { ...query, assessment: { ...query.assessment, weeks: 16 } })).toEqual(
      cents(18_500),
    )
  })

  test('is not needed for the own country', () => {
    expect(lineIn('visa', { ...withCosts(...costs), facts: citizenOf('US') })).toBeUndefined()
    expect(lineIn('visa', { ...withCosts(...costs), facts: citizenOf('DE') })).toBeDefined()
  })
})

describe('what is still to be got', () => {
  const info = {
    id: 'skin-test',
    table: 'tuberculosis',
    match: {},
    cost: {
      ...cents(8500, 17_000),
      currency: 'EUR',
      year: 2024,
      source: { url: 'https://example.org', title: 'Prices' },
    },
  } as const
  const stepOf = (times: number, known: boolean): Remedies => {
    const action = {
      key: 'tuberculosis test skin',
      table: 'tuberculosis',
      codes: { test: 'skin' },
      say: { code: 'tuberculosis.result' },
      minimum: 0,
      times,
      doneOn: dayOf('2027-01-01'),
      notBefore: undefined,
      certain: true,
      info: known ? info : undefined,
    } as const
    const remedy = { actions: [action], doneOn: action.doneOn, cost: { lowCents: {}, unknown: 0 } }
    return { smallest: remedy, cheapest: remedy, earliest: remedy }
  }
  const healthOf = (remedies: Remedies | undefined, answer: 'fixable' | 'no' = 'fixable') => {
    const query = queryOf()
    return lineIn('health', { ...query, assessment: { ...query.assessment, answer, remedies } })
  }

  test.each([
    ['one step: from one to the whole series', stepOf(1, true), cents(8500, 17_000), true],
    ['two steps: no more than the series', stepOf(2, true), cents(17_000), true],
    ['a step without a price', stepOf(1, false), undefined, false],
  ])('%s', (_, remedies, euro, complete) => {
    expect(healthOf(remedies)).toMatchObject({ euro, complete })
  })

  test('is no line where nothing is to be got, and open where the answer is no', () => {
    expect(healthOf(undefined)).toBeUndefined()
    expect(healthOf(undefined, 'no')).toMatchObject({ euro: undefined, complete: false })
  })
})

test('health insurance that lasts is in hand, one that runs out is not', () => {
  const until = (day: string): Facts => {
    const end = { lo: dayOf(day), hi: dayOf(day) }
    return {
      scalars: {},
      codes: {},
      records: { insurances: { rows: [{ kind: 'health', until: end }], complete: true } },
    }
  }
  const offered = withCosts({ id: 'policy', line: 'insurance', part: 'health', amount: 65 })
  expect(euroOf('insurance', { ...offered, facts: until('2027-04-25') })).toEqual(noCents)
  expect(euroOf('insurance', { ...offered, facts: until('2027-04-24') })).toEqual(cents(6500))
})

test('pay stands apart and lowers no line', () => {
  const { pay, total } = budgetFor(
    withCosts({ id: 'room', part: 'housing' }, { id: 'pay', line: 'pay', amount: 900, per: 'month' }),
  )
  expect(pay).toMatchObject([{ euro: cents(165_699) }])
  expect(total).toEqual(cents(10_000))
})

const anyCost: fc.Arbitrary<SomeCost> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  line: fc.constantFrom('living', 'travel', 'tuition', 'insurance', 'other'),
  part: fc.constantFrom('whole', 'housing', 'food', 'x'),
  amount: fc.integer({ min: 0, max: 5000 }),
  currency: fc.constantFrom('EUR', 'USD', 'ILS'),
  per: fc.constantFrom('once', 'week', 'month', 'semester'),
})

test('the total is the sum of the lines, an open line has its reason, and order does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCost, { selector: ({ id }) => id }), (costs) => {
      const { lines, total, open, apart } = budgetFor(withCosts(...costs))
      expect(total).toEqual(addRanges(...lines.map(({ euro }) => euro ?? noCents)))
      for (const { line, euro, items, missing } of lines) {
        expect(open.includes(line)).toBe(
          items.length === 0 || missing.length > 0 || items.some((item) => item.euro === undefined),
        )
        expect(euro === undefined).toBe(items.every((item) => item.euro === undefined))
      }
      expect(budgetFor(withCosts(...costs.toReversed()))).toMatchObject({ total, apart, open })
    }),
  )
})

test('no known price lowers the total by standing beside others in a new part', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCost, { selector: ({ id }) => id }), anyCost, (costs, other) => {
      const before = budgetFor(withCosts(...costs)).total
      const after = budgetFor(withCosts(...costs, { ...other, id: 'new', line: 'other', part: 'new' })).total
      expect(after.lowCents).toBeGreaterThanOrEqual(before.lowCents)
      expect(after.highCents).toBeGreaterThanOrEqual(before.highCents)
    }),
  )
})
