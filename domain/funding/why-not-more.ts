import type { BindingRule } from './bundle.ts'
import { bestChoice, type Choice } from './bundle-search.ts'
import { type BundleInput, keyOfRule, type StatedRule } from './candidate.ts'
import type { Solve } from './linear-programme.ts'
import { ownCutsOf } from './own-money.ts'
import { relationsOf } from './relate.ts'
import type { Relations } from './relations.ts'
import { totalOf } from './sums.ts'

const MOST_TRIED = 12

/**
 * The rules that cost this bundle something: for each, all is solved again without it. Two rules that forbid the same
 * are both needed to forbid nothing, so neither of them costs anything alone and neither is listed.
 */
export function whyNotMore(input: BundleInput, best: Choice, solve: Solve): readonly BindingRule[] {
  return touchingRules(input, best)
    .slice(0, MOST_TRIED)
    .flatMap((stated) => {
      const without = bestChoice(input, solve, {
        goals: ['certain', 'hoped'],
        lifted: new Set([keyOfRule(stated)]),
      })
      if (!without) return []
      const certainCents = (without.reached.certain ?? 0) - (best.reached.certain ?? 0)
      const hopedCents = (without.reached.hoped ?? 0) - (best.reached.hoped ?? 0)
      if (certainCents <= 0 && hopedCents <= 0) return []
      const gained = without.awards
        .filter((award) => !best.awards.includes(award))
        .map((award) => input.candidates[award]?.id ?? '')
      return [{ stated, certainCents, hopedCents, gained }]
    })
    .toSorted((a, b) => b.certainCents - a.certainCents || b.hopedCents - a.hopedCents)
}

/** Rules that keep an award out beside the bundle, or lower one of it: those about the most money first. */
function touchingRules(input: BundleInput, best: Choice): readonly StatedRule[] {
  const isFull = (best.reached.hoped ?? 0) >= input.lines.reduce((sum, { highCents }) => sum + highCents, 0)
  const moneyOf = (award: number): number => {
    const candidate = input.candidates[award]
    // When all that is hoped for pays everything, only what is certain can still be more.
    if (!candidate || (isFull && candidate.sure === 'hoped')) return 0
    return totalOf(candidate.purses, 'hoped')
  }
  const weights = new Map<string, { readonly stated: StatedRule; readonly cents: number }>()
  const rules = [...touches(relationsOf(input), new Set(best.awards)), ...ownMoneyTouches(input)]
  for (const { stated, awards } of rules) {
    const key = keyOfRule(stated)
    const cents = Math.max(weights.get(key)?.cents ?? 0, ...awards.map(moneyOf))
    if (cents > 0) weights.set(key, { stated, cents })
  }
  return [...weights.values()].toSorted((a, b) => b.cents - a.cents).map(({ stated }) => stated)
}

type Touch = { readonly stated: StatedRule; readonly awards: readonly number[] }

/** Own money that cuts an award may be why it is not in the bundle at all. */
const ownMoneyTouches = (input: BundleInput): readonly Touch[] =>
  ownCutsOf(input).map(({ award, stated }) => ({
    stated,
    awards: [input.candidates.findIndex(({ id }) => id === award)],
  }))

/** Each rule with the awards that would pay more without it. */
function touches(relations: Relations, taken: ReadonlySet<number>): readonly Touch[] {
  const left = (awards: readonly number[]) => awards.filter((award) => !taken.has(award))
  const beside = ({ pair, stated }: { pair: readonly [number, number]; stated: StatedRule }): Touch[] =>
    pair.some((award) => taken.has(award)) ? [{ stated, awards: left(pair) }] : []
  return [
    ...relations.exclusions.flatMap(beside),
    ...relations.closed.map(({ award, stated }) => ({ stated, awards: left([award]) })),
    ...relations.lineClashes.flatMap(({ pair, stated }) =>
      pair.some((award) => taken.has(award)) ? [{ stated, awards: pair }] : [],
    ),
    ...relations.lowerings.flatMap(({ award, by, stated }) =>
      [award, ...by].some((one) => taken.has(one)) ? [{ stated, awards: [award, ...left(by)] }] : [],
    ),
    ...relations.counts.flatMap(({ award, among, stated }) =>
      [award, ...among].some((one) => taken.has(one)) ? [{ stated, awards: left([award, ...among]) }] : [],
    ),
  ]
}
