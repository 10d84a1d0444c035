import type { BundleModel } from './bundle-model.ts'
import { bundleModelOf } from './bundle-rows.ts'
import type { BundleInput } from './candidate.ts'
import { type GoalName, goalNames, goalOf } from './goals.ts'
import { lightest } from './lightest.ts'
import type { Row, Solution, Solve } from './linear-programme.ts'
import { mostCover } from './most-cover.ts'
import { aimedAt, type ProgrammeDraft } from './programme-draft.ts'
import { coverOf } from './share-out.ts'

/** The best choice of awards under the goals in their order. */
export type Choice = {
  /** Numbers of candidates. */
  readonly awards: readonly number[]
  /** What each goal reached, as far as the solver came in its time. */
  readonly reached: Reached
  /** `timed-out`: allowed, but perhaps not the best. */
  readonly status: 'optimal' | 'timed-out'
}

type Reached = Readonly<Partial<Record<GoalName, number>>>

export type Wish = {
  readonly goals?: readonly GoalName[]
  /** Rows over choices, to find bundles that differ from others. */
  readonly further?: readonly Row[]
  /** A choice that none with these rows is better than: mostly another one covers as much. */
  readonly noBetterThan?: Choice | undefined
  /** Steps of the search for the lightest awards; what it has not found by then the solver seeks. */
  readonly mostSteps?: number
}

/** Some 50 ms. Where it takes many small awards to pay for a stay, no number of steps is enough. */
const MOST_STEPS = 20_000

/** That there is a bundle with all that awards could cover without rules is a guess, so it takes less. */
const GUESS_STEPS = 5000

/** One model for several wishes. */
export type Search = {
  readonly input: BundleInput
  /** Rules left out (file/id), to find what they cost. */
  readonly lifted: ReadonlySet<string>
  readonly model: BundleModel
  readonly solve: Solve
}

export const searchIn = (
  input: BundleInput,
  solve: Solve,
  lifted: ReadonlySet<string> = new Set(),
): Search => ({ input, lifted, model: bundleModelOf(input, lifted), solve })

/** Undefined: no bundle obeys all rows. */
export const bestChoice = (
  input: BundleInput,
  solve: Solve,
  { lifted, ...wish }: Wish & { readonly lifted?: ReadonlySet<string> } = {},
): Choice | undefined => choiceIn(searchIn(input, solve, lifted), wish)

/** Undefined: no bundle obeys all rows. */
export function choiceIn(search: Search, wish: Wish = {}): Choice | undefined {
  const { goals = goalNames, further = [], mostSteps = MOST_STEPS, noBetterThan } = wish
  const rows = [...search.model.draft.rows, ...further]
  const weighed = (reached: Reached, steps: number): Choice | undefined =>
    goals.length === goalNames.length ? lightestWith(reached, rows, search, steps) : undefined
  const foreseen =
    noBetterThan?.status === 'optimal'
      ? weighed(noBetterThan.reached, mostSteps)
      : weighed(mostCover(search.input), Math.min(GUESS_STEPS, mostSteps))
  return foreseen ?? solvedInTurn(goals, rows, search, (reached) => weighed(reached, mostSteps))
}

/** Solves for one goal after the other, holding what the goals before reached, as far as awards are not weighed at once. */
function solvedInTurn(
  goals: readonly GoalName[],
  rows: readonly Row[],
  { model, solve }: Search,
  weighed: (reached: Reached) => Choice | undefined,
): Choice | undefined {
  const draft = { variables: model.draft.variables, rows: [...rows] }
  const reached: Partial<Record<GoalName, number>> = {}
  let best: Solution | undefined
  let status: Choice['status'] = 'optimal'
  for (const name of goals) {
    const lightest = name === 'risk' ? weighed(reached) : undefined
    if (lightest) return lightest
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

/** The lightest awards that cover as much as was reached, if they are found in so many steps. */
function lightestWith(
  { certain, hoped }: Reached,
  rows: readonly Row[],
  { input, lifted, model, solve }: Search,
  mostSteps: number,
): Choice | undefined {
  if (certain === undefined || hoped === undefined || mostSteps === 0) return undefined
  const covers = (awards: readonly number[]): boolean => {
    const chosen = awards.flatMap((award) => input.candidates[award] ?? [])
    const cover = coverOf({ ...input, candidates: chosen }, solve, lifted)
    return cover !== undefined && cover.certain >= certain && cover.hoped >= hoped
  }
  const found = lightest({ model, rows, cover: { certain, hoped }, covers, mostSteps })
  if (!found) return undefined
  const [risk, effort, late] = found.weight
  const awards = found.awards.toSorted((a, b) => a - b)
  return { awards, reached: { certain, hoped, risk, effort, late }, status: 'optimal' }
}

const hold = ({ rows }: ProgrammeDraft, { sense, terms }: ReturnType<typeof goalOf>, value: number): void => {
  rows.push(sense === 'most' ? { terms, atLeast: value } : { terms, atMost: value })
}

const takenIn = ({ values }: Solution, { choices }: BundleModel): readonly number[] =>
  choices.flatMap((variable, award) => ((values[variable] ?? 0) > 0.5 ? [award] : []))
