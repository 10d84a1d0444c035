import type { Programme } from '../programmes/index.ts'
import { type Answer, claimSaid, kindOf } from './answers.ts'
import { type Claim, type ClaimKind, isOfOther, saysOtherwise } from './claims.ts'
import { standingOf } from './letter.ts'
import { asksOf } from './templates.ts'

/** Who signs, and whom to ask at the school: nothing that a student says. */
const ofTheSchool: readonly ClaimKind[] = ['home-contact', 'official']

/** What a school can verify of a student one by one: what a dean's letter would say, without the letter. */
export const claimsToVerify = (programme: Pick<Programme, 'requirements'>): ClaimKind[] =>
  asksOf('deans-letter', programme).filter((kind) => !ofTheSchool.includes(kind))

export type Verified = {
  readonly verdict: 'confirmed' | 'wrong' | 'unclear'
  /** As the school says it; null where it leaves the question open. */
  readonly claim: Claim | null
  readonly note: string
}

/** What an answer to one claim means. What the student said stays as it is, also where the school says otherwise. */
export function verified(answer: Answer, proposed: readonly Claim[]): Verified {
  const claim = claimSaid(answer, proposed)
  const stated = proposed.find(({ kind }) => kind === kindOf(answer))
  const note = answer.answer === 'confirm' ? '' : (answer.reason ?? '')
  if (!claim) return { verdict: 'unclear', claim: null, note }
  return { verdict: stated && saysOtherwise(stated, claim) ? 'wrong' : 'confirmed', claim, note }
}

/** Whether what the school said once may be said again, for a programme on a day (ISO 8601). */
export const canBeSaidAgain = (claim: Claim, programme: string, on: string): boolean =>
  standingOf(claim, on) === 'holds' && !isOfOther(programme, claim)
