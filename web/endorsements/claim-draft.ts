import { type Answer, type Claim, type ClaimKind, claimSchema, saysOtherwise } from '@famulus/domain/letters'
import { isoOf } from '@famulus/domain/time'

export type Typed = Readonly<Record<string, string>>

/** A claim as somebody of the school answers it: nothing is answered before they have chosen. */
export type ClaimDraft = {
  readonly kind: ClaimKind
  readonly proposed: Claim | undefined
  readonly answer: Answer['answer'] | undefined
  readonly typed: Typed
  /** Of core clerkships. */
  readonly rows: readonly Typed[]
  readonly reason: string
}

export type Beginning = {
  readonly asks: readonly ClaimKind[]
  readonly proposed: readonly Claim[]
  /** Epoch day. */
  readonly today: number
  /** Who signed last on this device, if it was to be remembered. */
  readonly official: Typed
}

/** What was not proposed has to be filled in; a claim holds for a year where nobody says otherwise. */
export function draftsOf({ asks, proposed, today, official }: Beginning): ClaimDraft[] {
  const days = { validFrom: isoOf(today), validUntil: isoOf(today + 364) }
  return asks.map((kind) => {
    const claim = proposed.find((one) => one.kind === kind)
    return {
      kind,
      proposed: claim,
      answer: claim ? undefined : 'change',
      typed: claim ? typedOf(claim) : { ...days, ...(kind === 'official' ? official : {}) },
      rows: claim?.kind === 'core-clerkships' ? claim.clerkships : [{}],
      reason: '',
    }
  })
}

/** What is sent; undefined while something is left to do. */
export function answerOf(draft: ClaimDraft, programme: string): Answer | undefined {
  const reason = draft.reason.trim()
  if (draft.answer === 'confirm') return { answer: 'confirm', kind: draft.kind }
  if (draft.answer === 'decline') return reason ? { answer: 'decline', kind: draft.kind, reason } : undefined
  const claim = draft.answer && typedClaim(draft, programme)
  if (!claim || (needsReason(draft, programme) && !reason)) return undefined
  return { answer: 'change', claim, ...(draft.proposed && reason ? { reason } : {}) }
}

/** What is not said at all, and a value that is not what the student said. */
export function needsReason(draft: ClaimDraft, programme: string): boolean {
  if (draft.answer !== 'change' || !draft.proposed) return draft.answer === 'decline'
  const claim = typedClaim(draft, programme)
  return claim !== undefined && saysOtherwise(draft.proposed, claim)
}

/** The claim that the letter will hold; undefined where it holds none of this kind, or not yet. */
export function claimOf(draft: ClaimDraft, programme: string): Claim | undefined {
  if (draft.answer === 'confirm') return draft.proposed
  return draft.answer === 'change' ? typedClaim(draft, programme) : undefined
}

function typedClaim({ kind, typed, rows }: ClaimDraft, programme: string): Claim | undefined {
  const { validFrom, validUntil } = typed
  const read = claimSchema.safeParse({
    kind,
    validFrom,
    validUntil,
    ...valuesOf(kind, typed, rows, programme),
  })
  return read.success ? read.data : undefined
}

function valuesOf(kind: ClaimKind, typed: Typed, rows: readonly Typed[], programme: string): object {
  switch (kind) {
    case 'study-year':
      return { year: Number(typed.year), graduatesOn: typed.graduatesOn }
    case 'elective-approved':
      return typed.forCredit ? { programme, forCredit: typed.forCredit === 'yes' } : {}
    case 'core-clerkships':
      return { clerkships: rows }
    case 'malpractice-cover':
      return {
        perClaimCents: cents(typed.perClaim),
        aggregateCents: cents(typed.aggregate),
        currency: typed.currency,
      }
    case 'stay': {
      const { from, until, department } = typed
      return { from, until, department, percent: whole(typed.percent), absentDays: whole(typed.absentDays) }
    }
    case 'life-support':
      return { levels: typed.levels?.split(' ') }
    default: {
      const { validFrom: _from, validUntil: _until, ...rest } = typed
      return rest
    }
  }
}

/** Nothing typed is no nought. */
const whole = (typed = ''): number | undefined => (typed.trim() === '' ? undefined : Number(typed))
const cents = (amount = ''): number => Math.round(Number(amount) * 100)

/** The way back: a claim as it would have been typed. */
function typedOf(claim: Claim): Typed {
  const { validFrom, validUntil } = claim
  const days = { validFrom, validUntil }
  switch (claim.kind) {
    case 'good-standing':
      return { ...days, enrolledSince: claim.enrolledSince }
    case 'study-year':
      return { ...days, year: String(claim.year), graduatesOn: claim.graduatesOn }
    case 'elective-approved':
      return { ...days, forCredit: claim.forCredit ? 'yes' : 'no' }
    case 'core-clerkships':
      return days
    case 'malpractice-cover': {
      const { perClaimCents, aggregateCents, currency } = claim
      return {
        ...days,
        perClaim: String(perClaimCents / 100),
        aggregate: String(aggregateCents / 100),
        currency,
      }
    }
    case 'stay': {
      const { from, until, department, percent, absentDays } = claim
      return { ...days, from, until, department, percent: String(percent), absentDays: String(absentDays) }
    }
    case 'life-support':
      return { ...days, levels: claim.levels.join(' ') }
    default: {
      const { kind: _kind, ...rest } = claim
      return rest
    }
  }
}
