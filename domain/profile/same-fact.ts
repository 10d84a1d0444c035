import type { Codes, Facts, Interval, Records } from './facts.ts'
import type { FactKey } from './registry.ts'

/** What is known of a fact, of whatever sort it is; undefined: nothing. */
function knownOf({ scalars, codes, records }: Facts, fact: FactKey): Interval | Codes | Records | undefined {
  const known: Readonly<Partial<Record<FactKey, Interval | Codes | Records>>>[] = [scalars, codes, records]
  return known.find((sort) => sort[fact] !== undefined)?.[fact]
}

/** Whether both know the same of a fact. Lists in another order count as different. */
export const isSameFact = (a: Facts, b: Facts, fact: FactKey): boolean =>
  isSame(knownOf(a, fact), knownOf(b, fact))

/** Of plain values, lists and objects. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Object.is(a, b)
  const [first, second] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    first.length === second.size &&
    first.every(([key, value]) => second.has(key) && isSame(value, second.get(key)))
  )
}
