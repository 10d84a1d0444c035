import type { Facts } from '../profile/index.ts'
import { evaluate, MET, UNMET } from '../requirements/index.ts'
import { isHeld } from './assess-award.ts'
import type { AwardVerdict } from './assess-awards.ts'
import type { PaidStay } from './benefit-sum.ts'
import type { Candidate, OwnMoney, PastAward, StatedRule } from './candidate.ts'
import { pursesOf } from './purses.ts'

/** Awards by what they are good for in this stay. */
export type Candidates = {
  /** Held, open to the student, or open once a person decides so. */
  readonly candidates: readonly Candidate[]
  /** Whether they are open rests on a fact that nobody has said: a bundle is not built on that. */
  readonly undecided: readonly string[]
  /** They ask for years of service in return, which nobody takes on for one stay: never proposed. */
  readonly bound: readonly string[]
}

export function candidatesOf(verdicts: readonly AwardVerdict[], facts: Facts, stay: PaidStay): Candidates {
  const possible = verdicts.filter(({ answer }) => answer !== 'no')
  const isBound = ({ compiled }: AwardVerdict) =>
    compiled.nodes.has('service-bound-award') && !isHeld(compiled, facts)
  const free = possible.filter((verdict) => !isBound(verdict))
  const idOf = ({ compiled }: AwardVerdict) => compiled.award.id
  return {
    candidates: free
      .filter(({ answer }) => answer !== 'unknown')
      .map((verdict) => candidateOf(verdict, facts, stay)),
    undecided: free.filter(({ answer }) => answer === 'unknown').map(idOf),
    bound: possible.filter(isBound).map(idOf),
  }
}

function candidateOf(verdict: AwardVerdict, facts: Facts, stay: PaidStay): Candidate {
  const { compiled, answer, situation, remedies, open } = verdict
  const { award, nodes } = compiled
  const held = isHeld(compiled, facts)
  return {
    id: award.id,
    nodes,
    isLoan: award.kind === 'loan',
    held,
    sure: held || (answer === 'yes' && award.selection.by === 'entitlement') ? 'certain' : 'hoped',
    isOpen: answer === 'yes' || answer === 'fixable',
    ...pursesOf(compiled, situation, stay),
    ...(award.repayPercent === undefined ? {} : { repayPercent: award.repayPercent }),
    effort: award.documents.length + (remedies?.smallest.actions.length ?? 0) + open.length,
    rules: rulesOf(verdict),
  }
}

/** Rules of other cases and overtaken ones are left out. */
const rulesOf = ({ compiled, situation }: AwardVerdict): StatedRule[] =>
  compiled.rules.flatMap(({ item, in: { id }, when }) => {
    const value = when ? evaluate(when, situation) : MET
    if (value === UNMET) return []
    return [{ rule: item, file: id, applies: value === MET ? ('yes' as const) : ('unknown' as const) }]
  })

/** The pay of the placement, as far as the student has said it. */
export function ownMoneyOf({ scalars }: Facts): OwnMoney {
  const pay = scalars['stay.payMonth']
  return pay ? { 'training-pay': { lowCents: 100 * pay.lo, highCents: 100 * pay.hi } } : {}
}

/** Awards of the past, each on the last day it is known to have been paid. */
export function pastAwardsOf({ records }: Facts): PastAward[] {
  return (records.awards?.rows ?? []).flatMap(({ award, state, until }) =>
    state === 'past' && typeof award === 'string' && typeof until === 'object' && 'hi' in until
      ? [{ award, on: until.hi }]
      : [],
  )
}
