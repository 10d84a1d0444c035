import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFacts } from '../profile/index.ts'
import { compileProgramme, programmeSchema } from '../programmes/index.ts'
import { noReference } from '../requirements/index.ts'
import { dayOf, spanOf } from '../time/index.ts'
import { lengthRulesOf } from './length-rules.ts'
import { brokenBy, type LengthRule, lengthsFor } from './lengths.ts'

const start = dayOf('2027-06-07')
const blocks: LengthRule = { id: 'host', wholeBlocks: 4, maxWeeks: 12 }
const promos: LengthRule = { id: 'promos', minWeeks: 6, maxMonths: 6 }
const erasmus: LengthRule = { id: 'erasmus', minDays360: 60, maxDays360: 360 }
const halfSection: LengthRule = { id: 'half-section', weeks: [8] }

describe('calendars that collide', () => {
  test('blocks of four weeks and at least six weeks agree on eight and twelve', () => {
    expect(lengthsFor([blocks, promos], start)).toEqual([
      {
        days: [
          { lo: 56, hi: 56 },
          { lo: 84, hi: 84 },
        ],
        weeks: [8, 12],
        breaks: [],
      },
    ])
  })

  test('half a section of 56 days and 60 Erasmus days never agree', () => {
    const [first, second, ...others] = lengthsFor([halfSection, erasmus], start)
    expect(first).toEqual({ days: [{ lo: 56, hi: 56 }], weeks: [8], breaks: ['erasmus'] })
    // From 7 June to 6 August, and to a year later, which has a 29 February.
    expect(second?.days).toEqual([{ lo: 61, hi: 366 }])
    expect(second?.breaks).toEqual(['half-section'])
    expect(others).toEqual([])
  })

  test('of three, the lengths that please two come first', () => {
    const [first, ...others] = lengthsFor([blocks, halfSection, erasmus], start)
    expect([first?.weeks, first?.breaks]).toEqual([[8], ['erasmus']])
    expect(others.map(({ breaks }) => breaks)).toEqual([['half-section']])
    expect(others[0]?.weeks).toEqual([12])
  })
})

test.each([
  ['two months in summer', '2027-06-07', 61, false],
  ['a day less', '2027-06-07', 60, true],
  ['two months with a February', '2027-01-15', 59, false],
  ['a day less', '2027-01-15', 58, true],
  ['from 31 December to the end of February', '2026-12-31', 60, false],
] as const)('60 Erasmus days: %s', (_, from, days, breaks) => {
  expect(brokenBy([{ id: 'erasmus', minDays360: 60 }], days, dayOf(from)).length > 0).toBe(breaks)
})

test.each([
  ['a month of four weeks that ends on a Friday', { minMonths: 1 }, 26, []],
  ['a day less', { minMonths: 1 }, 25, ['rule']],
  ['a month from date to date', { minCalendarMonths: 1 }, 30, []],
  ['four weeks, where a month goes from date to date', { minCalendarMonths: 1 }, 28, ['rule']],
  ['at most three months', { maxMonths: 3 }, 92, []],
  ['a day more', { maxMonths: 3 }, 93, ['rule']],
] as const)('%s', (_, rule, days, broken) => {
  expect(brokenBy([{ id: 'rule', ...rule }], days, start)).toEqual(broken)
})

describe('the rules of a rulebook', () => {
  const of = (requirements: object[], calendar?: object) =>
    compileProgramme(
      programmeSchema.parse({
        id: 'us-example',
        name: 'Example',
        country: 'US',
        status: { state: 'open' },
        sources: [{ key: 'main', url: 'https://host.example', title: 'Page' }],
        requirements: requirements.map((one, index) => ({
          id: `rule_${index}`,
          about: 'quota',
          says: 'length',
          source: 'main',
          ...one,
        })),
        ...(calendar ? { calendar } : {}),
      }),
      noReference,
    )
  const today = spanOf(start - 200)
  const moments = {
    today,
    opens: today,
    closes: today,
    application: today,
    placement: today,
    arrival: spanOf(start),
    start: spanOf(start),
    end: spanOf(start + 27),
  }
  const situation = { facts: noFacts, moments, starts: [moments] }

  test('are those of its calendar and of its requirements, where they are for this stay', () => {
    const rulebook = of(
      [
        { needs: { kind: 'stay-length', minWeeks: 4, maxWeeks: 12 } },
        { needs: { kind: 'good-standing' } },
        { needs: { kind: 'stay-length', weeks: [8] }, when: { kind: 'elective', routes: ['ifmsa'] } },
        { needs: { kind: 'stay-length', maxWeeks: 4 }, severity: 'preferred' },
        {
          needs: {
            kind: 'all',
            of: [
              { kind: 'stay-length', minWeeks: 6 },
              { kind: 'any', of: [{ kind: 'stay-length', weeks: [8] }, { kind: 'good-standing' }] },
            ],
          },
        },
      ],
      { blockWeeks: 4 },
    )
    expect(lengthRulesOf(rulebook, situation)).toEqual([
      { id: 'us-example/calendar', wholeBlocks: 4, minWeeks: undefined, maxWeeks: undefined },
      { id: 'us-example/rule_0', says: 'length', minWeeks: 4, maxWeeks: 12 },
      { id: 'us-example/rule_4', says: 'length', minWeeks: 6 },
    ])
  })
})

describe('any rules', () => {
  const amount = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined })
  const anyRule = fc
    .record({
      minDays: amount(120),
      maxDays: amount(200),
      minWeeks: amount(16),
      maxWeeks: amount(26),
      wholeBlocks: amount(6),
      minCalendarMonths: amount(4),
      minDays360: amount(120),
    })
    .map((rule) => Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)))
  const anyRules = fc
    .array(anyRule, { maxLength: 4 })
    .map((rules): LengthRule[] => rules.map((rule, index) => ({ id: `rule ${index}`, ...rule })))

  test('the first lengths break as few rules as any length does, and every length what it says', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const all = lengthsFor(rules, start)
        const every = Array.from({ length: 366 }, (_, index) => brokenBy(rules, index + 1, start).length)
        expect(all[0]?.breaks.length).toBe(Math.min(...every))
        for (const { days, weeks, breaks } of all) {
          const counts = [...days.flatMap(({ lo, hi }) => [lo, hi]), ...weeks.map((count) => 7 * count)]
          for (const count of counts) expect(brokenBy(rules, count, start)).toEqual(breaks)
        }
      }),
    )
  })
})
