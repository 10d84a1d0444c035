import type { BundleInput, StatedRule } from './candidate.ts'
import type { OwnEdge } from './edges.ts'
import { meaningOf } from './node-match.ts'

export type Repeated = { readonly award: number; readonly stated: StatedRule }

const DAYS_IN_YEAR = 365.25

/** Awards that the student has had as often as a rule allows. What is held now is the award itself, no repetition. */
export const repeatsInForce = (input: BundleInput, rules: readonly OwnEdge[]): Repeated[] =>
  rules
    .filter(({ of, stated }) => isUsedUp(of, stated, input))
    .map(({ of, stated }) => ({ award: of, stated }))

function isUsedUp(
  of: number,
  { rule, applies }: StatedRule,
  { candidates, past, stay }: BundleInput,
): boolean {
  const owner = candidates[of]
  if (rule.rule !== 'repeats' || applies !== 'yes' || !owner || owner.held) return false
  const since = stay.start - (rule.years ?? Number.POSITIVE_INFINITY) * DAYS_IN_YEAR
  const meant = rule.with.map(meaningOf)
  const counts = (award: string): boolean =>
    award === owner.id ||
    rule.with.includes(award) ||
    candidates.some((other) => other.id === award && meant.some(({ fits, wide }) => !wide && fits(other)))
  return past.filter(({ award, on }) => on >= since && counts(award)).length >= rule.times
}
