import type { BundleInput } from './candidate.ts'
import { arrivesIn, totalOf, type World } from './sums.ts'

/** What all awards together would cover in each world if there were no rules between them, in cents. */
export const mostCover = (input: BundleInput): Readonly<Record<World, number>> => ({
  certain: mostIn('certain', input),
  hoped: mostIn('hoped', input),
})

function mostIn(world: World, { candidates, lines }: BundleInput): number {
  const purses = candidates.filter((one) => arrivesIn(one, world)).flatMap((one) => one.purses)
  const lumps = purses.filter(({ line }) => line === 'any')
  const onLines = lines.map(({ line, highCents }) => Math.min(highCents, totalOf(purses, world, [line])))
  return Math.min(
    lines.reduce((sum, { highCents }) => sum + highCents, 0),
    onLines.reduce((sum, cents) => sum + cents, totalOf(lumps, world)),
  )
}
