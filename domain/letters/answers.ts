import { z } from 'zod'
import { type Claim, type ClaimKind, claimKinds, claimSchema, inOrder } from './claims.ts'

const reasonSchema = z.string().trim().min(1).max(300)
const kindSchema = z.enum(claimKinds)

/** What the school says to one claim: as it was proposed, otherwise, or not at all. */
export const answerSchema = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirm'), kind: kindSchema }),
  z.strictObject({ answer: z.literal('change'), claim: claimSchema, reason: reasonSchema.optional() }),
  z.strictObject({ answer: z.literal('decline'), kind: kindSchema, reason: reasonSchema }),
])
export type Answer = z.infer<typeof answerSchema>

/** `programme`: the one that the letter is for. */
export type Proposal = {
  readonly programme: string
  readonly asks: readonly ClaimKind[]
  readonly proposed: readonly Claim[]
}

/** What becomes of a proposal. `changes`: what the student is told of what was not simply confirmed. */
export type Answered = {
  readonly claims: readonly Claim[]
  readonly changes: readonly { readonly kind: ClaimKind; readonly reason: string | null }[]
}

export type AnswerRefusal = {
  readonly refused:
    | 'not_asked'
    | 'answered_twice'
    | 'unanswered'
    | 'nothing_proposed'
    | 'reason_missing'
    | 'official_missing'
    | 'other_programme'
  readonly kinds: readonly ClaimKind[]
}

/**
 * The claims of a letter. Every claim that was asked is answered by itself: nothing is signed because nobody looked at it.
 * What was proposed is changed with a reason; what was not proposed is filled in without one.
 */
export function answered(
  { programme, asks, proposed }: Proposal,
  answers: readonly Answer[],
): Answered | AnswerRefusal {
  const proposedByKind = new Map(proposed.map((claim) => [claim.kind, claim]))
  const kinds = answers.map(kindOf)
  const refusal =
    refusing('not_asked', kinds, (kind) => !asks.includes(kind)) ??
    refusing('answered_twice', kinds, (kind, index) => kinds.indexOf(kind) !== index) ??
    refusing('unanswered', asks, (kind) => !kinds.includes(kind)) ??
    refusing(
      'nothing_proposed',
      kinds,
      (kind, index) => answers[index]?.answer === 'confirm' && !proposedByKind.has(kind),
    ) ??
    refusing('reason_missing', kinds, (kind, index) => {
      const one = answers[index]
      return one?.answer === 'change' && one.reason === undefined && proposedByKind.has(kind)
    }) ??
    refusing('official_missing', ['official'], () =>
      answers.every((one) => one.answer === 'decline' || kindOf(one) !== 'official'),
    )
  if (refusal) return refusal
  const claims = answers.flatMap((one) => claimOf(one, proposedByKind) ?? [])
  const others = ofOtherProgramme(programme, claims)
  if (others) return others
  const changes = answers.flatMap((one) =>
    one.answer === 'confirm' ? [] : [{ kind: kindOf(one), reason: one.reason ?? null }],
  )
  return { claims: inOrder(claims), changes: inOrder(changes) }
}

/** What cannot be proposed: a claim that nobody asked, or one about another programme. */
export function proposalRefusal({ programme, asks, proposed }: Proposal): AnswerRefusal | undefined {
  const kinds = proposed.map(({ kind }) => kind)
  return (
    refusing('not_asked', kinds, (kind) => !asks.includes(kind)) ??
    refusing('answered_twice', kinds, (kind, index) => kinds.indexOf(kind) !== index) ??
    ofOtherProgramme(programme, proposed)
  )
}

function ofOtherProgramme(programme: string, claims: readonly Claim[]): AnswerRefusal | undefined {
  const isOther = (claim: Claim) => claim.kind === 'elective-approved' && claim.programme !== programme
  return claims.some(isOther) ? { refused: 'other_programme', kinds: ['elective-approved'] } : undefined
}

const kindOf = (one: Answer): ClaimKind => (one.answer === 'change' ? one.claim.kind : one.kind)

function claimOf(one: Answer, proposed: ReadonlyMap<ClaimKind, Claim>): Claim | undefined {
  if (one.answer === 'decline') return undefined
  return one.answer === 'change' ? one.claim : proposed.get(one.kind)
}

function refusing(
  refused: AnswerRefusal['refused'],
  kinds: readonly ClaimKind[],
  isWrong: (kind: ClaimKind, index: number) => boolean,
): AnswerRefusal | undefined {
  const wrong = kinds.filter(isWrong)
  return wrong.length > 0 ? { refused, kinds: wrong } : undefined
}
