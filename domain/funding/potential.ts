import type { Need } from './cover-needs.ts'
import type { Scene } from './lightest-scene.ts'

/**
 * What the free awards from a place in their order on can bring to a need at most: so many of those that bear a risk,
 * and all that bear none.
 */
export type PotentialOf = (need: number, from: number, risky: number) => number

/** For up to `mostRisky` awards that bear a risk. */
export function potentialOf(scene: Scene, mostRisky: number): PotentialOf {
  const tables = scene.needs.single.map((need) => tableOf(need, scene, mostRisky))
  return (need, from, risky) => tables[need]?.[from * (mostRisky + 1) + risky] ?? 0
}

/** From the last award to the first, with the largest sums so far. */
function tableOf({ mostOf }: Need, { free, weights }: Scene, mostRisky: number): Float64Array {
  const width = mostRisky + 1
  const table = new Float64Array((free.length + 1) * width)
  const largest: number[] = []
  let withoutRisk = 0
  for (const [from, award] of [...free.entries()].toReversed()) {
    const cents = mostOf[award] ?? 0
    if (weights[award]?.[0] === 0) withoutRisk += cents
    else insert(largest, cents, mostRisky)
    let sum = withoutRisk
    for (let risky = 0; risky < width; risky += 1) {
      table[from * width + risky] = sum
      sum += largest[risky] ?? 0
    }
  }
  return table
}

/** Into a list from large to small that keeps only so many. */
function insert(largest: number[], cents: number, most: number): void {
  const place = largest.findIndex((one) => one < cents)
  largest.splice(place < 0 ? largest.length : place, 0, cents)
  largest.length = Math.min(largest.length, most)
}
