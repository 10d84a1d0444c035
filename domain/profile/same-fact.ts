import type { Codes, Facts, Interval, Records } from './facts.ts'
import type { FactKey } from './registry.ts'

type Known = Readonly<Partial<Record<FactKey, Interval | Codes | Records>>>

/** What is known of a fact, of whatever sort it is; undefined: nothing. */
function knownOf({ scalars, codes, records }: Facts, fact: FactKey): Interval | Codes | Records | undefined {
  const within = (sort: Known) => sort[fact]
  return within(scalars) ?? within(codes) ?? within(records)
}

/** Whether both know the same of a fact. Lists in another order count as different. */
export const isSameFact = (a: Facts, b: Facts, fact: FactKey): boolean =>
  isSame(knownOf(a, fact), knownOf(b, fact))

/**
 * `now`, with the very values of `before` where both know the same: compared once here, they are found the same at a
 * glance by whoever compares them again, for every programme.
 */
export function keepSame(before: Facts, now: Facts): Facts {
  return {
    scalars: keepValues(before.scalars, now.scalars),
    codes: keepValues(before.codes, now.codes),
    records: keepValues(before.records, now.records),
  }
}

const keepValues = <Values extends object>(before: Values, now: Values): Values =>
  Object.fromEntries(
    Object.entries(now).map(([fact, value]) => {
      const known = before[fact as keyof Values] // keys of `now`, and read only
      return [fact, isSame(known, value) ? known : value]
    }),
  ) as Values

/** Of plain values, lists and objects. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Object.is(a, b)
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
