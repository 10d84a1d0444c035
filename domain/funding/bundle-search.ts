import type { BundleModel } from './bundle-model.ts'
import { bundleModelOf } from './bundle-rows.ts'
import type { BundleInput } from './candidate.ts'
import { type GoalName, goalNames, goalOf } from './goals.ts'
import type { Row, Solution, Solve } from './linear-programme.ts'
import { aimedAt, type ProgrammeDraft } from './programme-draft.ts'

/** The best choice of awards under the goals in their order. */
export type Choice = {
  /** Numbers of candidates. */
  readonly awards: readonly number[]
  /** What each goal reached, as far as the solver came in its time. */
  readonly reached: Readonly<Partial<Record<GoalName, number>>>
  /** `timed-out`: allowed, but perhaps not the best. */
  readonly status: 'optimal' | 'timed-out'
}

export type Wish = {
  readonly goals?: readonly GoalName[]
  /** Rules left out (file/id), to find what they cost. */
  readonly lifted?: ReadonlySet<string>
  /** Rows over choices, to find bundles that differ from others. */
  readonly further?: (model: BundleModel) => readonly Row[]
}

/** Solves for one goal after the other, holding what the goals before reached. Undefined: no bundle obeys all rows. */
export function bestChoice(input: BundleInput, solve: Solve, wish: Wish = {}): Choice | undefined {
  const model = bundleModelOf(input, wish.lifted)
  const { draft } = model
  draft.rows.push(...(wish.further?.(model) ?? []))
  const reached: Partial<Record<GoalName, number>> = {}
  let best: Solution | undefined
  let status: Choice['status'] = 'optimal'
  for (const name of wish.goals ?? goalNames) {
    const goal = goalOf(name, model)
    const needless = goal.terms.length === 0 && best !== undefined
    const solution: Solution | undefined = needless ? best : solve(aimedAt(draft, goal))
    if (solution?.status === 'infeasible' && !best) return undefined
    if (solution?.value !== undefined) {
      best = solution
      // Choices are whole and purses are whole cents, so a goal is whole; the solver's fractions are its own.
      // Adding 0 makes a 0 of a -0.
      reached[name] = goal.terms.length === 0 ? 0 : Math.round(solution.value) + 0
    }
    // What a goal has not settled in time the next ones would not either.
    if (solution?.status !== 'optimal') {
      status = 'timed-out'
      break
    }
    if (goal.terms.length > 0) hold(draft, goal, reached[name] ?? 0)
  }
  return best && { awards: takenIn(best, model), reached, status }
}

const hold = ({ rows }: ProgrammeDraft, { sense, terms }: ReturnType<typeof goalOf>, value: number): void => {
  rows.push(sense === 'most' ? { terms, atLeast: value } : { terms, atMost: value })
}

const takenIn = ({ values }: Solution, { choices }: BundleModel): readonly number[] =>
  choices.flatMap((variable, award) => ((values[variable] ?? 0) > 0.5 ? [award] : []))
