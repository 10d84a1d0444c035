import { type Claim, claimKinds } from '@famulus/domain/letters'
import { dayOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { answerOf, type ClaimDraft, claimOf, draftsOf, needsReason } from './claim-draft.ts'

const days = { validFrom: '2026-11-22', validUntil: '2027-11-21' }
const claims: readonly Claim[] = [
  { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' },
  { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' },
  { kind: 'elective-approved', ...days, programme: 'us-example', forCredit: true },
  {
    kind: 'core-clerkships',
    ...days,
    clerkships: [{ discipline: 'surgery', from: '2026-01-01', until: '2026-02-28' }],
  },
  {
    kind: 'malpractice-cover',
    ...days,
    perClaimCents: 100_000_050,
    aggregateCents: 300_000_000,
    currency: 'USD',
  },
  { kind: 'health-insurance', ...days, territory: 'worldwide' },
  { kind: 'life-support', ...days, levels: ['bls', 'acls'] },
  { kind: 'background-check', ...days, checkedOn: '2026-11-01' },
  { kind: 'english', ...days, level: 'C1', by: 'test' },
  {
    ...{ kind: 'stay', ...days, from: '2027-03-01', until: '2027-06-18' },
    ...{ percent: 100, absentDays: 0, department: 'Surgery' },
  },
  { kind: 'home-contact', ...days, name: 'Office', email: 'office@uni.example' },
  { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
]
const beginning = { asks: claimKinds, proposed: claims, today: dayOf('2026-11-22'), official: {} }
const draft = (kind: string, proposed = claims): ClaimDraft => {
  const found = draftsOf({ ...beginning, proposed }).find((one) => one.kind === kind)
  if (!found) throw new Error(`no draft of ${kind}`)
  return found
}

describe.each(claims.map((claim) => [claim.kind, claim] as const))('%s', (kind, claim) => {
  test('is not answered before somebody has chosen', () => {
    expect(answerOf(draft(kind), 'us-example')).toBeUndefined()
  })

  test('is confirmed as it was proposed', () => {
    const confirmed = { ...draft(kind), answer: 'confirm' } as const
    expect(answerOf(confirmed, 'us-example')).toEqual({ answer: 'confirm', kind })
    expect(claimOf(confirmed, 'us-example')).toEqual(claim)
  })

  test('is typed as it was proposed, and the same value needs no reason', () => {
    const changed = { ...draft(kind), answer: 'change' } as const
    expect(answerOf(changed, 'us-example')).toEqual({ answer: 'change', claim })
    expect(answerOf({ ...changed, reason: ' new ' }, 'us-example')).toEqual({
      answer: 'change',
      claim,
      reason: 'new',
    })
  })

  test('is declined with a reason only', () => {
    const declined = { ...draft(kind), answer: 'decline' } as const
    expect(answerOf(declined, 'us-example')).toBeUndefined()
    expect(claimOf(declined, 'us-example')).toBeUndefined()
    expect(answerOf({ ...declined, reason: 'no' }, 'us-example')).toEqual({
      answer: 'decline',
      kind,
      reason: 'no',
    })
  })

  test('that was not proposed is empty but for its days', () => {
    const empty = draft(kind, [])
    expect([empty.typed, empty.answer]).toEqual([days, 'change'])
    expect(answerOf(empty, 'us-example')).toBeUndefined()
  })
})

test('who signed last is filled in where nobody was proposed', () => {
  const [signer] = draftsOf({
    ...beginning,
    asks: ['official'],
    proposed: [],
    official: { name: 'Dean of studies', title: 'Dean' },
  })
  expect(signer && answerOf(signer, 'us-example')).toEqual({ answer: 'change', claim: claims.at(-1) })
})

test('another value than the student said needs a reason, other days do not', () => {
  const changed = { ...draft('study-year'), answer: 'change' } as const
  const sixth = { ...changed, typed: { ...changed.typed, year: '6' } }
  expect(needsReason(sixth, 'us-example')).toBe(true)
  expect(answerOf(sixth, 'us-example')).toBeUndefined()
  expect(answerOf({ ...sixth, reason: 'since October' }, 'us-example')).toMatchObject({ claim: { year: 6 } })
  const longer = { ...changed, typed: { ...changed.typed, validUntil: '2028-11-21' } }
  expect(needsReason(longer, 'us-example')).toBe(false)
  expect(answerOf(longer, 'us-example')).toMatchObject({ claim: { validUntil: '2028-11-21' } })
})
