import type { Line } from '../money/index.ts'
import type { LinePaid, PaidAward } from './bundle.ts'
import type { BundleModel } from './bundle-model.ts'
import { bundleModelOf } from './bundle-rows.ts'
import type { BundleInput, Candidate, Purse } from './candidate.ts'
import { goalOf } from './goals.ts'
import type { Solve } from './linear-programme.ts'
import { aimedAt, atLeast, each } from './programme-draft.ts'
import type { World } from './sums.ts'
import { worlds } from './sums.ts'

/** Cents of an award for a line, or for `any` line while a lump sum is not shared out yet. */
type Share = { readonly award: number; readonly line: Line | 'any'; readonly cents: number }

/**
 * Which award of a chosen set pays which line. With the choice fixed what is left is a transport problem between purses
 * and lines, whose corners are whole cents, so rounding only takes the solver's own noise away.
 */
export function shareOut(
  input: BundleInput,
  chosen: readonly Candidate[],
  solve: Solve,
): readonly PaidAward[] {
  const only = { ...input, candidates: chosen }
  const model = modelOfAll(only)
  const { values } = paymentsOf(model, solve)
  const paid = { certain: inWorld(model, values, 'certain'), hoped: inWorld(model, values, 'hoped') }
  return chosen.map((candidate, award) =>
    paidAward(candidate, only, (world, line) =>
      sum(paid[world].filter((share) => share.award === award && share.line === line)),
    ),
  )
}

/**
 * What exactly these candidates cover in each world, all of them taken and the rules in `lifted` left out. Undefined: they
 * may not be held together, or the time ran out.
 */
export const coverOf = (
  input: BundleInput,
  solve: Solve,
  lifted: ReadonlySet<string>,
): Readonly<Record<World, number>> | undefined => paymentsOf(modelOfAll(input, lifted), solve).cover

function modelOfAll(only: BundleInput, lifted?: ReadonlySet<string>): BundleModel {
  const model = bundleModelOf(only, lifted)
  for (const choice of model.choices) atLeast(model.draft, 1, each([choice]))
  return model
}

type Payments = {
  readonly values: readonly number[]
  /** Absent: nothing is allowed, or the time ran out. */
  readonly cover?: Readonly<Record<World, number>>
}

function paymentsOf(model: BundleModel, solve: Solve): Payments {
  const cover = { certain: 0, hoped: 0 }
  let values: readonly number[] = []
  for (const world of worlds) {
    const goal = goalOf(world, model)
    if (goal.terms.length === 0) continue
    const solution = solve(aimedAt(model.draft, goal))
    if (solution.value === undefined) return { values }
    values = solution.values
    cover[world] = Math.round(solution.value)
    model.draft.rows.push({ terms: goal.terms, atLeast: cover[world] })
  }
  return { values, cover }
}

function inWorld(
  { payments, input }: BundleModel,
  values: readonly number[],
  world: World,
): readonly Share[] {
  const shares = payments
    .filter((payment) => payment.world === world)
    .map(({ award, line, variable }) => ({ award, line, cents: Math.round(values[variable] ?? 0) }))
  return poured(shares, input)
}

/** Lump sums fill what the lines leave open, in the order of the budget. */
function poured(shares: readonly Share[], { lines: costs }: BundleInput): readonly Share[] {
  const done = shares.filter(({ line }) => line !== 'any')
  for (const { award, cents } of shares.filter(({ line }) => line === 'any')) {
    let left = cents
    for (const { line, highCents } of costs) {
      const room = highCents - sum(done.filter((share) => share.line === line))
      const part = Math.min(left, room)
      if (part > 0) done.push({ award, line, cents: part })
      left -= Math.max(0, part)
    }
  }
  return done
}

const sum = (shares: readonly Share[]): number => shares.reduce((total, { cents }) => total + cents, 0)

function paidAward(
  { id, held, sure, purses, repayPercent = 0 }: Candidate,
  { lines: costs }: BundleInput,
  centsOf: (world: World, line: Line) => number,
): PaidAward {
  const pays = costs
    .map(({ line }) => ({ line, certainCents: centsOf('certain', line), hopedCents: centsOf('hoped', line) }))
    .filter(({ certainCents, hopedCents }) => certainCents > 0 || hopedCents > 0)
  const isMonthly = (line: Line) => purses.some((purse) => purse.monthly && purse.line === line)
  const monthly = pays
    .filter(({ line }) => isMonthly(line))
    .reduce((total, { hopedCents }) => total + hopedCents, 0)
  return {
    id,
    held,
    sure,
    pays,
    certainCents: pays.reduce((total, { certainCents }) => total + certainCents, 0),
    hopedCents: pays.reduce((total, { hopedCents }) => total + hopedCents, 0),
    repayCents: Math.round((monthly * repayPercent) / 100),
    ...byStart(pays, purses),
  }
}

/** Of purses that could pay the same line, each pays its share. */
function byStart(pays: readonly LinePaid[], purses: readonly Purse[]): Pick<PaidAward, 'byStartCents'> {
  if (purses.some(({ percentByStart }) => percentByStart === undefined)) return {}
  const parts = pays.map(({ line, hopedCents }) => {
    const paying = purses.filter((purse) => purse.line === line || purse.line === 'any')
    const most = paying.reduce((sum, { highCents }) => sum + highCents, 0)
    const early = paying.reduce((sum, purse) => sum + purse.highCents * (purse.percentByStart ?? 0), 0)
    return most === 0 ? 0 : Math.round((hopedCents * early) / (100 * most))
  })
  return { byStartCents: parts.reduce((sum, cents) => sum + cents, 0) }
}
