import type { LinearProgramme, Row, Solution, Solve, Term, Variable } from '@famulus/domain/funding'
import highsModule from 'highs'
import { type TimeLimit, yalpsSolver } from './yalps.ts'

// The package types only its CommonJS door; Node and bundlers enter by the other, where the default is the loader.
const loadHighs = highsModule as unknown as typeof highsModule.default

/** Beyond this many cells the dense tables of yalps are slower than highs altogether. */
const MOST_CELLS = 100_000
/** What yalps has not settled by then it seldom settles soon; highs needs about as long for its smallest programme. */
const HEAD_START = 50

/**
 * For the server and the command line: small programmes go to yalps first, what it does not settle at once to highs.
 * Loads the WebAssembly once; after that every answer comes at once.
 */
export async function highsSolver(limit: TimeLimit = {}): Promise<Solve> {
  const alone = await highsAlone(limit)
  const quick = yalpsSolver({ milliseconds: HEAD_START })
  return (programme) => {
    const isSmall = programme.variables.length * programme.rows.length <= MOST_CELLS
    const first = isSmall ? quick(programme) : undefined
    return first && first.status !== 'timed-out' ? first : alone(programme)
  }
}

/** Nothing but highs: the second opinion. */
export async function highsAlone({ milliseconds = 5000 }: TimeLimit = {}): Promise<Solve> {
  const highs = await loadHighs()
  // What a goal reaches is whole, so less than 1 to the bound is no gap.
  const options = { time_limit: milliseconds / 1000, mip_rel_gap: 0, mip_abs_gap: 0.999, output_flag: false }
  return (programme) => solutionOf(programme, highs.solve(textOf(programme), options))
}

/** The programme in the LP format of CPLEX, which is what highs reads. */
function textOf({ variables, rows, goal }: LinearProgramme): string {
  const kinds = (kind: Variable['kind']) =>
    variables.flatMap((variable, number) => (variable.kind === kind ? [`x${number}`] : []))
  return [
    goal.sense === 'most' ? 'Maximize' : 'Minimize',
    ` goal: ${sumText(goal.terms)}`,
    'Subject To',
    ...rows.flatMap(rowText),
    'Bounds',
    ...variables.map((_, number) => ` x${number} >= 0`),
    'Binary',
    ...kinds('choice').map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n')
}

/** A row without terms has no place in the format; a programme without a goal aims at nothing. */
const sumText = (terms: readonly Term[]): string =>
  terms.length === 0
    ? '0 x0'
    : terms
        .map(
          ([variable, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${variable}`,
        )
        .join(' ')

function rowText({ terms, atLeast, atMost }: Row, number: number): string[] {
  return [
    ...(atMost === undefined ? [] : [` most${number}: ${sumText(terms)} <= ${atMost}`]),
    ...(atLeast === undefined ? [] : [` least${number}: ${sumText(terms)} >= ${atLeast}`]),
  ]
}

type Answer = ReturnType<Awaited<ReturnType<typeof loadHighs>>['solve']>

function solutionOf({ variables }: LinearProgramme, answer: Answer): Solution {
  const { Status: status } = answer
  if (status === 'Infeasible') return { status: 'infeasible', value: undefined, values: [] }
  if (status !== 'Optimal' && status !== 'Time limit reached')
    throw new RangeError(`highs gave up on the linear programme: ${status}`)
  const values = variables.map((_, number) => primalOf(answer, `x${number}`))
  if (values.some((value) => !Number.isFinite(value)))
    return { status: 'timed-out', value: undefined, values: [] }
  return { status: status === 'Optimal' ? 'optimal' : 'timed-out', value: answer.ObjectiveValue, values }
}

/** A variable that no row and no goal names is not in the answer; it may as well be 0. */
function primalOf({ Columns: columns }: Answer, name: string): number {
  const column = columns[name]
  if (!column) return 0
  return 'Primal' in column ? column.Primal : Number.NaN
}
