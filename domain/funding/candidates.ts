import type { Facts } from '../profile/index.ts'
import { evaluate, MET, UNMET } from '../requirements/index.ts'
import { isHeld } from './assess-award.ts'
import type { AwardVerdict } from './assess-awards.ts'
import type { PaidStay } from './benefit-sum.ts'
import type { Candidate, OwnMoney, PastAward, StatedRule } from './candidate.ts'
import { pursesOf } from './purses.ts'

/** The awards that may be part of a bundle: those that are open, or may turn out to be, with what they pay here. */
export const candidatesOf = (
  verdicts: readonly AwardVerdict[],
  facts: Facts,
  stay: PaidStay,
): readonly Candidate[] =>
  verdicts.filter(({ answer }) => answer !== 'no').map((verdict) => candidateOf(verdict, facts, stay))

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
