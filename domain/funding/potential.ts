import type { Need } from './cover-needs.ts'
import type { Scene } from './lightest-scene.ts'

/** What the free awards from a place in their order on bring to a need at most within a budget of risk or of effort. */
export type PotentialOf = (need: number, from: number, budget: number) => number

/** For budgets from 0 to `most`, each award taken or not: a knapsack. */
export function potentialOf(scene: Scene, goal: 'risk' | 'effort', most: number): PotentialOf {
  const tables = scene.needs.single.map((need) => knapsackOf(need, scene, goal, most))
  return (need, from, budget) => (budget < 0 ? 0 : (tables[need]?.[from * (most + 1) + budget] ?? 0))
}

/** From the last award to the first: without it, or with it and what the rest of the budget brings. */
function knapsackOf(
  { mostOf }: Need,
  { free, weights }: Scene,
  goal: 'risk' | 'effort',
  most: number,
): Float64Array {
  const width = most + 1
  const table = new Float64Array((free.length + 1) * width)
  for (let from = free.length - 1; from >= 0; from -= 1) {
    const award = free[from] ?? 0
    const cents = mostOf[award] ?? 0
    const weight = weights[award]?.[goal === 'risk' ? 0 : 1] ?? 0
    for (let budget = 0; budget < width; budget += 1) {
      const without = table[(from + 1) * width + budget] ?? 0
      const rest = budget < weight ? Number.NEGATIVE_INFINITY : table[(from + 1) * width + budget - weight]
      table[from * width + budget] = Math.max(without, cents + (rest ?? 0))
    }
  }
  return table
}
