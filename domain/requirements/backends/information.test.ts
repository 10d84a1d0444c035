import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facts, type Row, scalars, tables } from '../../profile/index.ts'
import { dayOf, isoOf, type Moments } from '../../time/index.ts'
import type { Core } from '../core.ts'
import { evaluate } from '../evaluate.ts'
import { UNKNOWN, UNMET } from '../verdict.ts'
import { coarsen, dice } from './coarsen.testing.ts'
import { anyContext, coreOf, everything } from './core.testing.ts'
import { type Completeness, factsOf, withoutContradictions } from './facts.testing.ts'
import type { BindContext } from './index.ts'

const numRuns = 500
const withoutPromises = coreOf(3, { ...everything, promised: false })
const consistent = (how: Completeness) => factsOf(how).map(withoutContradictions)
const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 5 })

test.each(['patchy', 'complete'] as const)('knowing more (%s) never turns met into unmet or back', (how) => {
  fc.assert(
    fc.property(withoutPromises, anyContext, consistent(how), seeds, (core, context, facts, rolls) => {
      const then = evaluate(core, { ...context, facts })
      for (const seed of rolls) {
        const before = evaluate(core, { ...context, facts: coarsen(facts, dice(seed)) })
        // So what is met stays met for every way in which the facts may turn out.
        if (before !== UNKNOWN) expect(then).toBe(before)
      }
    }),
    { numRuns },
  )
})

test('a promise can be broken, but what is unmet stays unmet', () => {
  fc.assert(
    fc.property(
      coreOf(3, everything),
      anyContext,
      consistent('patchy'),
      seeds,
      (core, context, facts, rolls) => {
        const then = evaluate(core, { ...context, facts })
        for (const seed of rolls)
          if (evaluate(core, { ...context, facts: coarsen(facts, dice(seed)) }) === UNMET)
            expect(then).toBe(UNMET)
      },
    ),
    { numRuns },
  )
})

test('knowing the days better never turns met into unmet or back', () => {
  fc.assert(
    fc.property(withoutPromises, anyContext, consistent('patchy'), fc.nat(), (core, context, facts, seed) => {
      const roll = dice(seed)
      const before = evaluate(core, { ...context, facts })
      const exact = context.starts.map((moments) =>
        mapSpans(moments, ({ lo, hi }) => on(lo + roll(hi - lo + 1))),
      )
      const then = evaluate(core, { facts, moments: exact[0] ?? context.moments, starts: exact })
      if (before !== UNKNOWN) expect(then).toBe(before)
    }),
    { numRuns },
  )
})

test('shifting every day by the same number of days changes nothing', () => {
  const plain = coreOf(3, { promised: true, months: false, grids: false })
  const shift = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(plain, anyContext, consistent('patchy'), shift, (core, context, facts, days) => {
      const before = evaluate(core, { ...context, facts })
      expect(
        evaluate(shiftCore(core, days), { ...shiftDays(context, days), facts: shiftFacts(facts, days) }),
      ).toBe(before)
    }),
    { numRuns },
  )
})

type Spans = { readonly lo: number; readonly hi: number }
const on = (day: number): Spans => ({ lo: day, hi: day })

function mapSpans(moments: Moments, change: (span: Spans) => Spans): Moments {
  return Object.fromEntries(
    Object.entries(moments).map(([anchor, span]) => [anchor, change(span)]),
  ) as Moments // same keys
}

function shiftDays({ starts }: BindContext, days: number): BindContext {
  const shifted = starts.map((moments) =>
    mapSpans(moments, ({ lo, hi }) => ({ lo: lo + days, hi: hi + days })),
  )
  return { starts: shifted, moments: shifted[0] as Moments } // there is always a first start
}

/** Only a DateExpression has an `on` that is a date. */
function shiftCore(core: Core, days: number): Core {
  return JSON.parse(JSON.stringify(core), (key, value) =>
    key === 'on' && typeof value === 'string' ? isoOf(dayOf(value) + days) : value,
  )
}

function shiftFacts(facts: Facts, days: number): Facts {
  const moved = ({ lo, hi }: Spans): Spans => ({ lo: lo + days, hi: hi + days })
  const shiftIf = (types: Readonly<Record<string, unknown>>) => (entries: object) =>
    Object.fromEntries(
      Object.entries(entries).map(([key, value]) => [key, types[key] === 'day' ? moved(value) : value]),
    )
  const scalarTypes = Object.fromEntries(Object.entries(scalars).map(([key, { type }]) => [key, type]))
  const records = Object.entries(facts.records).map(([key, { rows, complete }]) => {
    const fields = tables[key as keyof typeof tables].fields // facts have no other tables
    return [key, { rows: rows.map((row): Row => shiftIf(fields)(row)), complete }]
  })
  return { ...facts, scalars: shiftIf(scalarTypes)(facts.scalars), records: Object.fromEntries(records) }
}
