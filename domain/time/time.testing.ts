import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Anchor, anchors, FIRST_DAY, isoOf, LAST_DAY, type Period, type Span } from './index.ts'

/** The text of a file of published test cases, or undefined where they are not at hand. */
export function oracle(path: string): string | undefined {
  const file = join(import.meta.dirname, '../../../shared/data/oracles', path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

export const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
/** Days that a shift by `anyPeriod` keeps within the calendar, and dense enough for days to coincide. */
export const planDay = fc.integer({ min: 20_000, max: 22_500 }) // October 2024 to August 2031
export const planIso = planDay.map(isoOf)
export const anyRounding = fc.constantFrom('down', 'up')

const amount = fc.integer({ min: -40, max: 40 })
export const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ years: amount, months: amount, weeks: amount, days: amount }, { requiredKeys: [] })
  .filter((period) => Object.keys(period).length > 0)

export const anySpan: fc.Arbitrary<Span> = fc.oneof(
  anyDay.map((day) => ({ lo: day, hi: day })),
  sorted(2, anyDay).map(([lo = 0, hi = 0]) => ({ lo, hi })),
)

/** That many days in order. */
export function sorted(length: number, day: fc.Arbitrary<number> = planDay): fc.Arbitrary<number[]> {
  return fc.array(day, { minLength: length, maxLength: length }).map((days) => days.sort((x, y) => x - y))
}

/** A value for every anchor. */
export function atEveryAnchor<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<Anchor, T>> {
  const model: Record<Anchor, fc.Arbitrary<T>> = {
    today: value,
    opens: value,
    closes: value,
    application: value,
    placement: value,
    arrival: value,
    start: value,
    end: value,
  }
  return fc.record<Record<Anchor, T>>(model)
}

export const anyAnchor = fc.constantFrom(...anchors)
