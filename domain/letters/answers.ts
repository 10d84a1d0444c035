import { z } from 'zod'
import {
  type Claim,
  type ClaimKind,
  claimKinds,
  claimSchema,
  inOrder,
  isOfOther,
  saysOtherwise,
} from './claims.ts'

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
 * What stands against the answer to one claim, in a letter or by itself. A value that is not what was proposed is said with
 * a reason; other days, and what was not proposed, need none.
 */
export function answerRefusal(proposal: Proposal, one: Answer): AnswerRefusal | undefined {
  const refused = refusalOf(proposal, one)
  return refused && { refused, kinds: [kindOf(one)] }
}

function refusalOf(
  { programme, asks, proposed }: Proposal,
  one: Answer,
): 'not_asked' | 'nothing_proposed' | 'reason_missing' | 'other_programme' | undefined {
  const kind = kindOf(one)
  const said = proposed.find((claim) => claim.kind === kind)
  if (!asks.includes(kind)) return 'not_asked'
  if (one.answer === 'confirm' && !said) return 'nothing_proposed'
  if (one.answer !== 'change') return undefined
  if (said && saysOtherwise(said, one.claim) && one.reason === undefined) return 'reason_missing'
  return isOfOther(programme, one.claim) ? 'other_programme' : undefined
}

/** The claims of a letter. Every claim that was asked is answered by itself: nothing is signed because nobody looked at it. */
export function answered(proposal: Proposal, answers: readonly Answer[]): Answered | AnswerRefusal {
  const { asks, proposed } = proposal
  const kinds = answers.map(kindOf)
  const refusing = (refused: AnswerRefusal['refused']) =>
    refusingThe(refused, kinds, (_, index) => {
      const one = answers[index]
      return one !== undefined && refusalOf(proposal, one) === refused
    })
  const refusal =
    refusing('not_asked') ??
    refusingThe('answered_twice', kinds, (kind, index) => kinds.indexOf(kind) !== index) ??
    refusingThe('unanswered', asks, (kind) => !kinds.includes(kind)) ??
    refusing('nothing_proposed') ??
    refusing('reason_missing') ??
    refusingThe('official_missing', ['official'], () =>
      answers.every((one) => one.answer === 'decline' || kindOf(one) !== 'official'),
    ) ??
    refusing('other_programme')
  if (refusal) return refusal
  const claims = answers.flatMap((one) => claimSaid(one, proposed) ?? [])
  const changes = answers.flatMap((one) =>
    one.answer === 'confirm' ? [] : [{ kind: kindOf(one), reason: one.reason ?? null }],
  )
  return { claims: inOrder(claims), changes: inOrder(changes) }
}

/** What cannot be proposed: a claim that nobody asked, or one about another programme. */
export function proposalRefusal({ programme, asks, proposed }: Proposal): AnswerRefusal | undefined {
  const kinds = proposed.map(({ kind }) => kind)
  const others = proposed.filter((claim) => isOfOther(programme, claim))
  return (
    refusingThe('not_asked', kinds, (kind) => !asks.includes(kind)) ??
    refusingThe('answered_twice', kinds, (kind, index) => kinds.indexOf(kind) !== index) ??
    (others.length > 0 ? { refused: 'other_programme', kinds: ['elective-approved'] } : undefined)
  )
}

/** The claim that the school makes with an answer; undefined where it makes none. */
export function claimSaid(one: Answer, proposed: readonly Claim[]): Claim | undefined {
  if (one.answer === 'decline') return undefined
  return one.answer === 'change' ? one.claim : proposed.find(({ kind }) => kind === one.kind)
}

export const kindOf = (one: Answer): ClaimKind => (one.answer === 'change' ? one.claim.kind : one.kind)

function refusingThe(
  refused: AnswerRefusal['refused'],
  kinds: readonly ClaimKind[],
  isWrong: (kind: ClaimKind, index: number) => boolean,
): AnswerRefusal | undefined {
  const wrong = kinds.filter(isWrong)
  return wrong.length > 0 ? { refused, kinds: wrong } : undefined
}
