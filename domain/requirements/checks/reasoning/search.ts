import type { Core } from '../../core.ts'
import { areOrdered, type Claims, claim, copyOf, noClaims } from './claims.ts'
import { type Formula, formulaOf } from './formula.ts'

type Count = Extract<Formula, { op: 'count' }>

/** Enough for any rule that a person has written; beyond it, nothing is claimed. */
const MOST_STEPS = 1000

/** False only when there certainly is no student and no stay for which all formulas hold. */
const canHold = (formulas: readonly Formula[]): boolean => search(formulas, noClaims(), { steps: MOST_STEPS })

/** Takes one choice after the other, the one that leaves least first, and goes back when they contradict. */
function search(formulas: readonly Formula[], claims: Claims, budget: { steps: number }): boolean {
  budget.steps -= 1
  if (budget.steps < 0) return true
  const choices = takeForced(formulas, claims)
  if (!choices) return false
  const choice = choices.reduce<Count | undefined>(tighter, undefined)
  if (!choice) return true
  const others = choices.filter((one) => one !== choice)
  const [first, ...rest] = choice.of
  if (!first) return choice.n <= 0
  const taken = [first, { ...choice, n: choice.n - 1, of: rest }, ...others]
  if (search(taken, copyOf(claims), budget)) return true
  return search([{ ...choice, of: rest }, ...others], claims, budget)
}

const tighter = (best: Count | undefined, one: Count): Count =>
  best && best.of.length - best.n <= one.of.length - one.n ? best : one

/** Claims everything that leaves no choice and gives back what does; undefined when that is contradictory. */
function takeForced(formulas: readonly Formula[], claims: Claims): Count[] | undefined {
  const choices: Count[] = []
  const open = [...formulas].reverse()
  const known = claims.differences.length
  for (let formula = open.pop(); formula; formula = open.pop()) {
    if (formula.op !== 'count') {
      if (!claim(claims, formula)) return undefined
    } else if (formula.n > formula.of.length) return undefined
    else if (formula.n === formula.of.length) open.push(...formula.of)
    else if (formula.n > 0) choices.push(formula)
  }
  return claims.differences.length === known || areOrdered(claims) ? choices : undefined
}

/** Whether somebody can meet all of these for certain. */
export const canBeMet = (...cores: readonly Core[]): boolean =>
  canHold(cores.map((core) => formulaOf(core, 'met')))

/** Whether everybody meets it of whom all is known, or everybody who meets the others. */
export const isAlwaysMet = (core: Core, ...given: readonly Core[]): boolean =>
  !canHold([...given.map((one) => formulaOf(one, 'met')), formulaOf(core, 'open')])

/** Whether nobody fails all of these. */
export const oneAlwaysHolds = (...cores: readonly Core[]): boolean =>
  !canHold(cores.map((core) => formulaOf(core, 'open')))
