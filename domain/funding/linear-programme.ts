/**
 * A mixed-integer linear programme as plain data. Coefficients are whole numbers (cents, counts), and so is the best
 * value of the goal, which a solver may use: an answer less than 1 from the bound is the best.
 */
export type LinearProgramme = {
  readonly variables: readonly Variable[]
  readonly rows: readonly Row[]
  readonly goal: Goal
}

/** `choice` is 0 or 1; `amount` is cents, 0 or more; `count` is 0 or more and small. */
export type Variable = { readonly name: string; readonly kind: 'choice' | 'amount' | 'count' }

/** The number of a variable and its coefficient. */
export type Term = readonly [variable: number, coefficient: number]

/** atLeast <= sum of the terms <= atMost; a bound that is absent does not bind. */
export type Row = {
  readonly terms: readonly Term[]
  readonly atLeast?: number
  readonly atMost?: number
}

export type Goal = { readonly sense: 'most' | 'least'; readonly terms: readonly Term[] }

/** `timed-out` with values: allowed, but perhaps not the best. Without a value there is no answer. */
export type Solution = {
  readonly status: 'optimal' | 'infeasible' | 'timed-out'
  readonly value: number | undefined
  /** One value a variable, in their order; empty without an answer. */
  readonly values: readonly number[]
}

/** The domain does not know who solves: whoever calls brings a solver along. */
export type Solve = (programme: LinearProgramme) => Solution
