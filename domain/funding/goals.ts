import type { BundleModel } from './bundle-model.ts'
import type { Candidate } from './candidate.ts'
import { cliquesOf } from './cliques.ts'
import type { Goal, Term } from './linear-programme.ts'
import { add, atMost, each } from './programme-draft.ts'
import { excludedPairs, pairKey, type Relations } from './relations.ts'
import { silentPairs } from './risks.ts'
import { totalOf, type World } from './sums.ts'

/**
 * What a good bundle is, in this order: what is certain covers most; what is hoped for covers most; as few pairs as
 * can be that no source speaks of or that need somebody's consent; few papers; money that comes before the start.
 */
export const goalNames = ['certain', 'hoped', 'risk', 'effort', 'late'] as const
export type GoalName = (typeof goalNames)[number]

/** The goal as terms over a model. Risk counts pairs, so it brings variables and rows of its own. */
export function goalOf(name: GoalName, model: BundleModel): Goal {
  if (name === 'certain' || name === 'hoped') return { sense: 'most', terms: paidIn(name, model) }
  if (name === 'risk') return { sense: 'least', terms: riskTerms(model) }
  const weigh =
    name === 'effort' ? effortOf : (candidate: Candidate) => lateCents(candidate, model.input.stay.start)
  const terms = model.input.candidates.map(
    (candidate, award): Term => [model.choices[award] ?? 0, weigh(candidate)],
  )
  return { sense: 'least', terms: terms.filter(([, weight]) => weight > 0) }
}

const paidIn = (world: World, { payments }: BundleModel): Term[] =>
  each(payments.filter((payment) => payment.world === world).map(({ variable }) => variable))

/** An award without any papers is still one to apply for, so that none is taken that pays nothing. */
const effortOf = ({ held, effort }: Candidate): number => (held ? 0 : effort + 1)

/** Whole cents that come after the start of the stay, or nobody knows when. */
const lateCents = ({ held, payDay, purses }: Candidate, start: number): number =>
  held || (payDay !== undefined && payDay <= start) ? 0 : totalOf(purses, 'hoped')

/** Pairs that may be in one bundle although nobody says so, or although somebody still has to agree. */
export function riskyPairs(
  relations: Relations,
  candidates: readonly Candidate[],
): readonly [number, number][] {
  const excluded = excludedPairs(relations)
  const open = new Set(
    relations.statements.flatMap(({ of, other, says }) =>
      other === undefined || says === 'allowed' ? [] : [pairKey(of, other)],
    ),
  )
  const isRisky = (a: number, b: number): boolean => open.has(pairKey(a, b)) && !excluded.has(pairKey(a, b))
  const stated = candidates.flatMap((_, a) =>
    candidates.flatMap((_other, b): [number, number][] => (a < b && isRisky(a, b) ? [[a, b]] : [])),
  )
  return [...stated, ...silentPairs(candidates, relations)]
}

/**
 * The number of risky pairs whose awards are both taken. With an award that is held anyway a pair is a price on the
 * other; else an award counts the partners after it once it is taken. Partners that exclude each other never come
 * together, which keeps the count tight.
 */
function riskTerms(model: BundleModel): Term[] {
  const { draft, choices, relations, input, broken } = model
  const isFixed = (award: number): boolean => (input.candidates[award]?.held ?? false) && !broken.has(award)
  const price = new Map<number, number>()
  const partners = new Map<number, number[]>()
  for (const [a, b] of riskyPairs(relations, input.candidates)) {
    if (isFixed(a) && isFixed(b)) continue
    if (isFixed(a)) price.set(b, (price.get(b) ?? 0) + 1)
    else if (isFixed(b)) price.set(a, (price.get(a) ?? 0) + 1)
    else partners.set(a, [...(partners.get(a) ?? []), b])
  }
  const counted = [...partners].map(([award, others]): Term => {
    const most = mostTogether(others, relations)
    const count = add(draft, 'count', `risky partners of ${award}`)
    const taken = each(others.map((other) => choices[other] ?? 0))
    atMost(draft, most, [...taken, [count, -1], [choices[award] ?? 0, most]])
    return [count, 1]
  })
  return [...[...price].map(([award, weight]): Term => [choices[award] ?? 0, weight]), ...counted]
}

/** At most one of a group that excludes each other: an upper bound on how many of these go together. */
function mostTogether(awards: readonly number[], { exclusions }: Relations): number {
  const among = new Set(awards)
  const left = new Set(awards)
  const pairs = exclusions.map(({ pair }) => pair).filter((pair) => pair.every((one) => among.has(one)))
  let groups = 0
  for (const clique of cliquesOf(pairs).toSorted((a, b) => b.length - a.length)) {
    const fresh = clique.filter((one) => left.has(one))
    if (fresh.length < 2) continue
    groups += 1
    for (const one of fresh) left.delete(one)
  }
  return groups + left.size
}
