import type { LinearProgramme, Row, Solution, Solve, Term, Variable } from '@famulus/domain/funding'
import { solve } from 'yalps'
import { dive, type Relax, type Settled } from './dive.ts'

/** Milliseconds after which the best answer so far is given, with the status `timed-out`. */
export type TimeLimit = { readonly milliseconds?: number }

/**
 * yalps calls anything below 1e-8 zero. Cents by the million lie too far from that, so money is counted in
 * thousands of euros inside: a cent is 1e-5 then, and a whole bundle less than 1000.
 */
const CENTS = 100_000

/** Solves with yalps: 4 kB of JavaScript, at once, for the page. */
export const yalpsSolver =
  ({ milliseconds = 5000 }: TimeLimit = {}): Solve =>
  (programme) =>
    dive(programme, yalpsRelaxed(programme)) ?? solved(programme, modelOf(programme), milliseconds)

/** The same without whole choices. */
const yalpsRelaxed =
  (programme: LinearProgramme): Relax =>
  (settled) =>
    solved(programme, relaxedModelOf(programme, settled), Number.POSITIVE_INFINITY)

function solved(programme: LinearProgramme, model: YalpsModel, milliseconds: number): Solution {
  const answer = solve(model, {
    timeout: milliseconds,
    maxIterations: 10_000_000,
    // Every pivot counts against the limit of a cycle; a large model may honestly need more than the 8192 preset.
    maxPivots: 100_000,
    includeZeroVariables: true,
  })
  return solutionOf(programme, answer)
}

type Column = [number, [string, number][]]

type YalpsModel = ReturnType<typeof modelOf>

function relaxedModelOf(programme: LinearProgramme, settled: Settled): YalpsModel {
  const limits = programme.variables.flatMap(({ kind }, number): Row[] => {
    if (kind !== 'choice') return []
    const value = settled.get(number)
    const terms = [[number, 1]] as const
    return [value === 1 ? { terms, atLeast: 1, atMost: 1 } : { terms, atMost: value ?? 1 }]
  })
  const model = modelOf({ ...programme, rows: [...programme.rows, ...limits] })
  return { ...model, binaries: new Set() }
}

function modelOf({ variables, rows, goal }: LinearProgramme) {
  const columns: Column[] = variables.map((_, number) => [number, []])
  const put = (name: string, terms: readonly Term[]) => {
    const scale = scaleOf(terms, variables)
    for (const [variable, coefficient] of terms)
      columns[variable]?.[1].push([name, (coefficient * unitOf(variables[variable])) / scale])
    return scale
  }
  put('goal', goal.terms)
  const constraints = rows.map(
    (row, number) => [`${number}`, boundsOf(row, put(`${number}`, row.terms))] as const,
  )
  return {
    direction: goal.sense === 'most' ? ('maximize' as const) : ('minimize' as const),
    objective: 'goal',
    constraints,
    variables: columns,
    binaries: new Set(variables.flatMap(({ kind }, number) => (kind === 'choice' ? [number] : []))),
  }
}

const unitOf = (variable: Variable | undefined): number => (variable?.kind === 'amount' ? CENTS : 1)

/** A row about money is divided by the same, so that its coefficients stay near 1. */
const scaleOf = (terms: readonly Term[], variables: readonly Variable[]): number =>
  terms.some(([variable]) => variables[variable]?.kind === 'amount') ? CENTS : 1

const boundsOf = ({ atLeast, atMost }: Row, scale: number) => ({
  ...(atLeast === undefined ? {} : { min: atLeast / scale }),
  ...(atMost === undefined ? {} : { max: atMost / scale }),
})

type Answer = ReturnType<typeof solve<number, string>>

function solutionOf(
  { variables, goal }: LinearProgramme,
  { status, result, variables: found }: Answer,
): Solution {
  if (status === 'infeasible') return { status, value: undefined, values: [] }
  if (status === 'unbounded')
    throw new RangeError('the linear programme has no bound: a purse or a cost is missing')
  if (Number.isNaN(result)) return { status: 'timed-out', value: undefined, values: [] }
  const values = variables.map(() => 0)
  for (const [variable, value] of found) values[variable] = value * unitOf(variables[variable])
  return {
    status: status === 'optimal' ? 'optimal' : 'timed-out',
    value: result * scaleOf(goal.terms, variables),
    values,
  }
}
