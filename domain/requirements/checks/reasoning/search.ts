import type { Core } from '../../core.ts'
import { type Claims, claim, noClaims } from './claims.ts'
import { type Formula, formulaOf } from './formula.ts'

type Count = Extract<Formula, { op: 'count' }>

/** Enough for any rule that a person has written; beyond it, nothing is claimed. */
const MOST_STEPS = 1000

/** False only when there certainly is no student and no stay for which all formulas hold. */
export function canHold(formulas: readonly Formula[]): boolean {
  const budget = { steps: MOST_STEPS }
  return search(formulas, noClaims, budget)
}

function search(formulas: readonly Formula[], claims: Claims, budget: { steps: number }): boolean {
  budget.steps -= 1
  if (budget.steps < 0) return true
  const settled = takeForced(formulas, claims)
  if (!settled) return false
  const [choice, ...others] = settled.choices.sort((a, b) => a.of.length - a.n - (b.of.length - b.n))
  const [first, ...rest] = choice?.of ?? []
  if (!choice || !first) return true
  const taken = [first, { ...choice, n: choice.n - 1, of: rest }, ...others]
  if (search(taken, settled.claims, budget)) return true
  return search([{ ...choice, of: rest }, ...others], settled.claims, budget)
}

/** Claims everything that leaves no choice. */
function takeForced(
  formulas: readonly Formula[],
  given: Claims,
): { claims: Claims; choices: Count[] } | undefined {
  const choices: Count[] = []
  const open = [...formulas]
  let claims = given
  for (let formula = open.shift(); formula; formula = open.shift()) {
    if (formula.op !== 'count') {
      const more = claim(claims, formula)
      if (!more) return undefined
      claims = more
    } else if (formula.n > formula.of.length) return undefined
    else if (formula.n === formula.of.length) open.unshift(...formula.of)
    else if (formula.n > 0) choices.push(formula)
  }
  return { claims, choices }
}

/** Whether somebody can meet all of these for certain. */
export const canBeMet = (...cores: readonly Core[]): boolean =>
  canHold(cores.map((core) => formulaOf(core, 'met')))

/** Whether everybody meets it of whom all is known, or everybody who meets the others. */
export const isAlwaysMet = (core: Core, ...given: readonly Core[]): boolean =>
  !canHold([formulaOf(core, 'open'), ...given.map((one) => formulaOf(one, 'met'))])

/** Whether nobody fails all of these. */
export const oneAlwaysHolds = (...cores: readonly Core[]): boolean =>
  !canHold(cores.map((core) => formulaOf(core, 'open')))
