import type { AppliedRule } from './bundle.ts'
import type { BundleModel } from './bundle-model.ts'
import type { BundleInput, Candidate } from './candidate.ts'
import { allowanceOf, ceilingCents, incomeOf, linesOf, ownCents, shareTaken } from './lowering.ts'
import { ownCutsOf } from './own-money.ts'
import type { Lowering } from './relations.ts'
import { totalOf } from './sums.ts'

/** The rules at work in a bundle, with what they take off. `given` holds the awards of the bundle only. */
export function appliedRules(given: BundleInput, { input, relations }: BundleModel): readonly AppliedRule[] {
  const idOf = (award: number): string => input.candidates[award]?.id ?? ''
  const lowered = relations.lowerings.map(
    (lowering): AppliedRule => ({
      award: idOf(lowering.award),
      by: lowering.by.map(idOf),
      stated: lowering.stated,
      ...(lowering.how === 'open' ? {} : { cents: cutCents(lowering, input, relations.lowerings) }),
    }),
  )
  const clashing = relations.lineClashes
    .filter(({ pair, lines }) =>
      pair.every((award) => lines.some((line) => pays(input.candidates[award], line))),
    )
    .map(({ pair: [of, other], stated }) => ({ award: idOf(of), by: [idOf(other)], stated }))
  return [...ownCutsOf(given), ...lowered.filter(({ cents }) => cents !== 0), ...clashing]
}

const pays = (candidate: Candidate | undefined, line: string): boolean =>
  candidate?.purses.some((purse) => purse.line === line || purse.line === 'any') ?? false

/** In the hoped world, and never more than the award pays on the lines of the rule. */
function cutCents(lowering: Lowering, input: BundleInput, all: readonly Lowering[]): number {
  const purses = input.candidates[lowering.award]?.purses ?? []
  const whole = totalOf(purses, 'hoped', linesOf(lowering.stated.rule))
  if (lowering.how === 'factor') return Math.round(whole * shareTaken(lowering))
  const { freeCents, pooled } = allowanceOf(lowering, input)
  const above = (cents: number) => Math.max(0, cents - freeCents)
  const own = ownCents(lowering, input, 'hoped')
  const incomes = lowering.by.map((other) => incomeOf(lowering, other, 'hoped', input, all))
  const total = incomes.reduce((sum, cents) => sum + cents, own)
  if (lowering.how === 'ceiling')
    return Math.min(whole, Math.max(0, whole + total - ceilingCents(lowering, input)))
  const cut = pooled ? above(total) : [own, ...incomes].reduce((sum, cents) => sum + above(cents), 0)
  return Math.min(whole, cut)
}
