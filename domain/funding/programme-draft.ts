import type { LinearProgramme, Row, Term, Variable } from './linear-programme.ts'

/** A linear programme that is being written: variables get the next number. */
export type ProgrammeDraft = {
  readonly variables: Variable[]
  readonly rows: Row[]
}

export const newDraft = (): ProgrammeDraft => ({ variables: [], rows: [] })

export function add({ variables }: ProgrammeDraft, kind: Variable['kind'], name: string): number {
  variables.push({ name, kind })
  return variables.length - 1
}

export const atMost = ({ rows }: ProgrammeDraft, bound: number, terms: readonly Term[]): void => {
  rows.push({ terms, atMost: bound })
}

export const atLeast = ({ rows }: ProgrammeDraft, bound: number, terms: readonly Term[]): void => {
  rows.push({ terms, atLeast: bound })
}

export const each = (variables: readonly number[], coefficient = 1): Term[] =>
  variables.map((variable) => [variable, coefficient])

export const aimedAt = (
  { variables, rows }: ProgrammeDraft,
  goal: LinearProgramme['goal'],
): LinearProgramme => ({ variables, rows, goal })
