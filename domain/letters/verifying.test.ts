import { describe, expect, test } from 'vitest'
import { type Answer, answerRefusal } from './answers.ts'
import { type Claim, saysOtherwise } from './claims.ts'
import { canBeSaidAgain, claimsToVerify, verified } from './verifying.ts'

const days = { validFrom: '2027-01-01', validUntil: '2027-06-30' }
const atB2: Claim = { kind: 'english', ...days, level: 'B2', by: 'test' }
const atB1: Claim = { ...atB2, level: 'B1' }
const standing: Claim = { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' }

test.each<[string, Answer, object]>([
  [
    'what the student said is confirmed',
    { answer: 'confirm', kind: 'english' },
    { verdict: 'confirmed', claim: atB2, note: '' },
  ],
  [
    'the same for longer is confirmed, too',
    { answer: 'change', claim: { ...atB2, validUntil: '2029-06-30' } },
    { verdict: 'confirmed', claim: { ...atB2, validUntil: '2029-06-30' }, note: '' },
  ],
  [
    'another value says that the student is wrong',
    { answer: 'change', claim: atB1, reason: 'our certificate' },
    { verdict: 'wrong', claim: atB1, note: 'our certificate' },
  ],
  [
    'what the student never said is filled in',
    { answer: 'change', claim: standing },
    { verdict: 'confirmed', claim: standing, note: '' },
  ],
  [
    'what is left open says nothing of the student',
    { answer: 'decline', kind: 'english', reason: 'which certificate?' },
    { verdict: 'unclear', claim: null, note: 'which certificate?' },
  ],
])('%s', (_, answer, expected) => {
  expect(verified(answer, [atB2])).toEqual(expected)
})

test.each<[string, Answer, string]>([
  ['another value without a reason', { answer: 'change', claim: atB1 }, 'reason_missing'],
  ['nothing to confirm', { answer: 'confirm', kind: 'good-standing' }, 'nothing_proposed'],
  ['what is not asked', { answer: 'confirm', kind: 'official' }, 'not_asked'],
])('an answer alone is refused for %s', (_, answer, refused) => {
  const proposal = { programme: 'us-yale', asks: ['english', 'good-standing'] as const, proposed: [atB2] }
  expect(answerRefusal(proposal, answer)).toMatchObject({ refused })
})

describe('two claims of a kind', () => {
  test('say the same with other days, and in another order', () => {
    const bls: Claim = { kind: 'life-support', ...days, levels: ['bls', 'acls'] }
    expect(saysOtherwise(bls, { ...bls, levels: ['acls', 'bls'], validUntil: '2028-01-01' })).toBe(false)
    expect(saysOtherwise(atB2, { by: 'test', level: 'B2', kind: 'english', ...days })).toBe(false)
  })

  test('say otherwise with another value', () => {
    expect(saysOtherwise(atB2, atB1)).toBe(true)
  })
})

test('what was said once is said again while it holds, an approval for its programme only', () => {
  const approved: Claim = { kind: 'elective-approved', ...days, programme: 'us-yale', forCredit: true }
  expect(canBeSaidAgain(atB2, 'us-yale', '2027-06-30')).toBe(true)
  expect(canBeSaidAgain(atB2, 'us-yale', '2027-07-01')).toBe(false)
  expect(canBeSaidAgain(approved, 'us-yale', '2027-02-01')).toBe(true)
  expect(canBeSaidAgain(approved, 'us-harvard', '2027-02-01')).toBe(false)
})

test('who signs and whom to ask is nothing of the student to verify', () => {
  expect(claimsToVerify({ requirements: [] })).toEqual(['good-standing', 'study-year', 'elective-approved'])
})
