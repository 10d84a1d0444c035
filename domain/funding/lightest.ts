import type { BundleModel } from './bundle-model.ts'
import { type Loads, loadsOf } from './choice-rows.ts'
import type { Need } from './cover-needs.ts'
import { isLess, noWeight, type Scene, sceneOf, together, type Weight } from './lightest-scene.ts'
import type { Row } from './linear-programme.ts'
import { type PotentialOf, potentialOf } from './potential.ts'
import type { World } from './sums.ts'

/** A set of awards, by number. */
export type Lightest = { readonly awards: readonly number[]; readonly weight: Weight }

export type Sought = {
  readonly model: BundleModel
  readonly rows: readonly Row[]
  /** What the set has to cover in each world, in cents. No set may cover more in both. */
  readonly cover: Readonly<Record<World, number>>
  /** Whether these awards together do cover as much, all rules counted. */
  readonly covers: (awards: readonly number[]) => boolean
  readonly mostSteps: number
}

/** Asking the solver, or looking over all awards once, takes as long as so many steps. */
const LOOK_STEPS = 50

/**
 * The lightest awards with this cover: least risk, then least effort, then least late money. Few awards pay for a stay,
 * and that some sets cannot is seen at a glance, while a linear programme, to which halves of awards are as good as
 * whole ones, takes long to tell them apart. Undefined: there is none, or it was not found in so many steps.
 */
export function lightest(sought: Sought): Lightest | undefined {
  const scene = sceneOf(sought.model, sought.rows, sought.cover)
  const loads = loadsOf(scene.atMost)
  for (const award of scene.kept) loads.take(award)
  if (!loads.areAllowed() || !isThinkable(scene)) return undefined
  const from = { awards: scene.kept, weight: weightOf(scene.kept, scene) }
  const [most] = together(from.weight, weightOf(scene.free, scene))
  const walk = { ...sought, scene, loads, steps: { left: sought.mostSteps } }
  for (let risk = from.weight[0]; risk <= most && walk.steps.left > 0; risk = nextRisk(risk)) {
    const found = within(risk, from, walk)
    if (walk.steps.left > 0 && found) return found
  }
  return undefined
}

/** One by one as long as there are few, as few sets have little risk; the lightest of some more is as sure. */
const nextRisk = (risk: number): number => risk + 1 + Math.floor(risk / 8)

/** Whether all awards together would do. */
const isThinkable = ({ kept, free, needs }: Scene): boolean =>
  needs.single.every(
    ({ cents, mostOf }) => [...kept, ...free].reduce((sum, award) => sum + (mostOf[award] ?? 0), 0) >= cents,
  )

const weightOf = (awards: readonly number[], { weights }: Scene): Weight =>
  awards.reduce((sum, award) => together(sum, weights[award]), noWeight)

type Walk = Sought & {
  readonly scene: Scene
  readonly loads: Loads
  readonly steps: { left: number }
}

/** Adds free awards in their order, as long as those that are left can still bring what is missing. */
function within(mostRisk: number, from: Lightest, walk: Walk): Lightest | undefined {
  const { scene, loads, steps } = walk
  const { free, weights, needs } = scene
  steps.left -= LOOK_STEPS
  const byRisk = potentialOf(scene, 'risk', mostRisk - from.weight[0])
  let best: Lightest | undefined
  let byEffort: PotentialOf | undefined

  /** Whether awards from a place on could still make it a set that is lighter than the best. */
  const mayDo = (missing: readonly number[], [risk, effort]: Weight, place: number): boolean => {
    const budget = (best?.weight[0] ?? mostRisk) - risk
    if (!isWithin(missing, byRisk, place, budget)) return false
    if (!best || !byEffort || isWithin(missing, byRisk, place, budget - 1)) return true
    return isWithin(missing, byEffort, place, best.weight[1] - effort)
  }
  const visit = ({ awards, weight }: Lightest, place: number): void => {
    steps.left -= 1
    const missing = missingOf(needs.single, awards, scene)
    if (missing.every((cents) => cents <= 0) && isWhole(awards, walk)) {
      best = { awards, weight }
      byEffort ??= potentialOf(scene, 'effort', weight[1])
      return
    }
    for (let next = place; next < free.length && steps.left > 0; next += 1) {
      if (!mayDo(missing, weight, next)) return
      const award = free[next] ?? 0
      const sum = together(weight, weights[award])
      if (sum[0] > mostRisk || (best && !isLess(sum, best.weight)) || !loads.hasRoomFor(award)) continue
      const left = missing.map((cents, need) => cents - (needs.single[need]?.mostOf[award] ?? 0))
      if (!mayDo(left, sum, next + 1)) continue
      loads.take(award)
      visit({ awards: [...awards, award], weight: sum }, next + 1)
      loads.giveBack(award)
    }
  }
  visit(from, 0)
  return best
}

const isWithin = (
  missing: readonly number[],
  potential: PotentialOf,
  from: number,
  budget: number,
): boolean => missing.every((cents, need) => cents <= potential(need, from, budget))

/** What awards lack at each need: they pay no more than rules between them leave. */
function missingOf(needs: readonly Need[], awards: readonly number[], { capOf }: Scene): readonly number[] {
  const caps = awards.map((award) => ({
    certain: capOf(award, awards, 'certain'),
    hoped: capOf(award, awards, 'hoped'),
  }))
  return needs.map(({ world, cents, mostOf }) =>
    awards.reduce(
      (left, award, number) => left - Math.min(mostOf[award] ?? 0, caps[number]?.[world] ?? 0),
      cents,
    ),
  )
}

/** What is cheap to ask first, the solver last. */
function isWhole(awards: readonly number[], { scene, steps, covers }: Walk): boolean {
  const weighs = (weights: ReadonlyMap<number, number>): number =>
    awards.reduce((sum, award) => sum + (weights.get(award) ?? 0), 0)
  if (scene.atLeast.some(({ weights, bound }) => weighs(weights) < bound)) return false
  if (missingOf(scene.needs.together, awards, scene).some((cents) => cents > 0)) return false
  steps.left -= LOOK_STEPS
  return covers(awards)
}
