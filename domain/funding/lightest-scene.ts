import { type CapOf, capsOf } from './award-caps.ts'
import type { BundleModel } from './bundle-model.ts'
import { type ChoiceRow, choiceRowsOf } from './choice-rows.ts'
import { type Needs, needsOf } from './cover-needs.ts'
import { type GoalName, goalOf } from './goals.ts'
import type { Row } from './linear-programme.ts'
import type { World } from './sums.ts'

/** The goals after the cover, in their order. */
const weighingGoals = ['risk', 'effort', 'late'] as const satisfies readonly GoalName[]

/** What an award or a set of them weighs under these goals. */
export type Weight = readonly [risk: number, effort: number, late: number]

/** What the search for the lightest awards looks at. Awards are numbers of candidates. */
export type Scene = {
  /** In every set. */
  readonly kept: readonly number[]
  /** All others that may be taken, those that bring most first. */
  readonly free: readonly number[]
  readonly weights: readonly Weight[]
  readonly needs: Needs
  readonly capOf: CapOf
  readonly atMost: readonly ChoiceRow[]
  readonly atLeast: readonly ChoiceRow[]
}

export function sceneOf(
  model: BundleModel,
  rows: readonly Row[],
  cover: Readonly<Record<World, number>>,
): Scene {
  const { atMost, atLeast } = choiceRowsOf(model, rows)
  const kept = new Set(
    atLeast.flatMap(({ weights, bound }) => (weights.size === 1 && bound > 0 ? [...weights.keys()] : [])),
  )
  const weights = weightsOf(model)
  const needs = needsOf(model, cover)
  const most = needs.single.find(({ world }) => world === 'hoped')?.mostOf ?? []
  const free = model.choices
    .map((_, award) => award)
    .filter((award) => !kept.has(award))
    .toSorted((a, b) => (most[b] ?? 0) - (most[a] ?? 0))
  return { kept: [...kept], free, weights, needs, capOf: capsOf(model), atMost, atLeast }
}

function weightsOf(model: BundleModel): readonly Weight[] {
  const [risks, efforts, lates] = weighingGoals.map((name) => new Map(goalOf(name, model).terms))
  return model.choices.map((variable) => [
    risks?.get(variable) ?? 0,
    efforts?.get(variable) ?? 0,
    lates?.get(variable) ?? 0,
  ])
}

export const noWeight: Weight = [0, 0, 0]

export const together = ([risk, effort, late]: Weight, more: Weight = noWeight): Weight => [
  risk + more[0],
  effort + more[1],
  late + more[2],
]

/** The first goal that differs decides. */
export const isLess = (one: Weight, other: Weight): boolean =>
  one[0] !== other[0] ? one[0] < other[0] : one[1] !== other[1] ? one[1] < other[1] : one[2] < other[2]
