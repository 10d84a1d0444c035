import type { BundleModel } from './bundle-model.ts'
import type { Candidate } from './candidate.ts'
import type { Goal, Term } from './linear-programme.ts'
import { each } from './programme-draft.ts'
import { excludedPairs, pairKey, type Relations } from './relations.ts'
import { silentPairs } from './risks.ts'
import type { World } from './sums.ts'

/**
 * What a good bundle is, in this order: what is certain covers most; what is hoped for covers most; as little as can be
 * that may go wrong; few papers; money that comes before the start.
 */
export const goalNames = ['certain', 'hoped', 'risk', 'effort', 'late'] as const
export type GoalName = (typeof goalNames)[number]

/** The goal as terms over a model. */
export function goalOf(name: GoalName, model: BundleModel): Goal {
  if (name === 'certain' || name === 'hoped') return { sense: 'most', terms: paidIn(name, model) }
  if (name === 'risk') return { sense: 'least', terms: riskTerms(model) }
  const weigh = name === 'effort' ? effortOf : lateCents
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
const lateCents = ({ held, purses }: Candidate): number =>
  held
    ? 0
    : purses.reduce(
        (sum, { highCents, percentByStart = 0 }) =>
          sum + Math.round((highCents * (100 - percentByStart)) / 100),
        0,
      )

/** Pairs that may be in one bundle although nobody says so, or although somebody still has to agree. */
function riskyPairs(relations: Relations, candidates: readonly Candidate[]): readonly [number, number][] {
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
 * What each award brings that may go wrong: its competition, and every risky pair with an award that is held. Pairs
 * among awards that are all still to be had are not counted one by one: that would be a square of choices, which neither
 * solver does in time, and fewer awards are fewer such pairs anyway. A bundle names every one of them.
 */
function riskTerms({ choices, relations, input, broken }: BundleModel): Term[] {
  const isKept = (award: number): boolean => (input.candidates[award]?.held ?? false) && !broken.has(award)
  const isAnyKept = input.candidates.some((_, award) => isKept(award))
  const pairs = isAnyKept ? riskyPairs(relations, input.candidates).filter((pair) => pair.some(isKept)) : []
  return input.candidates.flatMap(({ sure }, award): Term[] => {
    if (isKept(award)) return []
    const weight = pairs.filter((pair) => pair.includes(award)).length + (sure === 'hoped' ? 1 : 0)
    return weight > 0 ? [[choices[award] ?? 0, weight]] : []
  })
}
