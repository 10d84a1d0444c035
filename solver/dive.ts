import type { LinearProgramme, Solution } from '@famulus/domain/funding'

/** Choices that are settled already, by the number of the variable. */
export type Settled = ReadonlyMap<number, 0 | 1>

/** Solves with the settled choices, and lets all others be anything from 0 to 1. */
export type Relax = (settled: Settled) => Solution

const NEARLY = 1e-6

/**
 * One way down: settle the choice that is nearest to being taken, solve again, until all choices are whole. Undefined
 * unless the answer is proven to be the best, which it is when it is less than 1 from what not even halves of awards
 * reach, as goals are whole. Much money for few lines has many equally good answers: a search that looks at all of
 * them alike finds none for long, while the first way down mostly ends at one.
 */
export function dive({ variables, goal }: LinearProgramme, relax: Relax): Solution | undefined {
  const choices = variables.flatMap(({ kind }, number) => (kind === 'choice' ? [number] : []))
  const settled = new Map<number, 0 | 1>()
  const bound = relax(settled)
  if (bound.status !== 'optimal') return bound.status === 'infeasible' ? bound : undefined
  const isBest = ({ value = Number.NaN }: Solution): boolean =>
    Math.abs(value - (bound.value ?? Number.NaN)) < 1 - NEARLY
  let solution = bound
  while (isBest(solution)) {
    const next = nearest(solution, choices)
    if (next === undefined) return { ...solution, status: 'optimal' }
    solution = relax(settled.set(next, 1))
    if (solution.status === 'infeasible' || !isBest(solution)) solution = relax(settled.set(next, 0))
    if (solution.status !== 'optimal') return undefined
  }
  return goal.terms.length === 0 ? solution : undefined
}

/** The choice that is most nearly taken, of those that are not settled by themselves. */
function nearest({ values }: Solution, choices: readonly number[]): number | undefined {
  let best: number | undefined
  for (const choice of choices) {
    const value = values[choice] ?? 0
    const isWhole = value < NEARLY || value > 1 - NEARLY
    if (!isWhole && (best === undefined || value > (values[best] ?? 0))) best = choice
  }
  return best
}
