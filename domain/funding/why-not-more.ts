import type { BindingRule } from './bundle.ts'
import { bestChoice, type Choice } from './bundle-search.ts'
import { type BundleInput, keyOfRule, type StatedRule } from './candidate.ts'
import type { Solve } from './linear-programme.ts'
import { mostCover } from './most-cover.ts'
import { ownCutsOf } from './own-money.ts'
import { relationsOf } from './relate.ts'
import type { Relations } from './relations.ts'
import { totalOf, worlds } from './sums.ts'

const MOST_TRIED = 12

/**
 * The rules that cost this bundle something: for each, all is solved again without it. Rules that all keep the same
 * award out are lifted together, as one of them alone would be enough to keep it out.
 */
export function whyNotMore(input: BundleInput, best: Choice, solve: Solve): readonly BindingRule[] {
  const most = mostCover(input)
  if (worlds.every((world) => (best.reached[world] ?? 0) >= most[world])) return []
  return barriers(input, best)
    .slice(0, MOST_TRIED)
    .flatMap((stated) => {
      const without = bestChoice(input, solve, {
        goals: ['certain', 'hoped'],
        lifted: new Set(stated.map(keyOfRule)),
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
function barriers(input: BundleInput, best: Choice): readonly (readonly StatedRule[])[] {
  const isFull = (best.reached.hoped ?? 0) >= input.lines.reduce((sum, { highCents }) => sum + highCents, 0)
  const moneyOf = (award: number): number => {
    const candidate = input.candidates[award]
    // When all that is hoped for pays everything, only what is certain can still be more.
    if (!candidate || (isFull && candidate.sure === 'hoped')) return 0
    return totalOf(candidate.purses, 'hoped')
  }
  const weights = new Map<string, { readonly stated: readonly StatedRule[]; readonly cents: number }>()
  const rules = [...touches(relationsOf(input), new Set(best.awards)), ...ownMoneyTouches(input)]
  for (const { stated, awards } of rules) {
    const key = stated.map(keyOfRule).toSorted().join(' ')
    const cents = Math.max(weights.get(key)?.cents ?? 0, ...awards.map(moneyOf))
    if (cents > 0) weights.set(key, { stated, cents })
  }
  return [...weights.values()].toSorted((a, b) => b.cents - a.cents).map(({ stated }) => stated)
}

type Touch = { readonly stated: readonly StatedRule[]; readonly awards: readonly number[] }

/** Own money that cuts an award may be why it is not in the bundle at all. */
const ownMoneyTouches = (input: BundleInput): readonly Touch[] =>
  ownCutsOf(input).map(({ award, stated }) => ({
    stated: [stated],
    awards: [input.candidates.findIndex(({ id }) => id === award)],
  }))

/** Rules, or sets of rules that do the same, with the awards that would pay more without them. */
function touches(relations: Relations, taken: ReadonlySet<number>): readonly Touch[] {
  const left = (awards: readonly number[]) => awards.filter((award) => !taken.has(award))
  return [
    ...keptOut(relations, taken),
    ...relations.closed.map(({ award, stated }) => ({ stated: [stated], awards: left([award]) })),
    ...relations.lineClashes.flatMap(({ pair, stated }) =>
      pair.some((award) => taken.has(award)) ? [{ stated: [stated], awards: pair }] : [],
    ),
    ...relations.lowerings.flatMap(({ award, by, stated }) =>
      [award, ...by].some((one) => taken.has(one))
        ? [{ stated: [stated], awards: [award, ...left(by)] }]
        : [],
    ),
    ...relations.counts.flatMap(({ award, among, stated }) =>
      [award, ...among].some((one) => taken.has(one))
        ? [{ stated: [stated], awards: left([award, ...among]) }]
        : [],
    ),
  ]
}

/** Each award that the bundle keeps out, with every rule that does so. */
function keptOut({ exclusions }: Relations, taken: ReadonlySet<number>): readonly Touch[] {
  const rules = new Map<number, Map<string, StatedRule>>()
  for (const { pair, stated } of exclusions) {
    const [out, ...more] = pair.filter((award) => !taken.has(award))
    if (out === undefined || more.length > 0) continue
    rules.set(out, (rules.get(out) ?? new Map()).set(keyOfRule(stated), stated))
  }
  return [...rules].map(([award, stated]) => ({ stated: [...stated.values()], awards: [award] }))
}
