import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/reading.ts'
import { type Answer, answered, proposalRefusal } from './answers.ts'
import { type Claim, claimKinds, claimSchema } from './claims.ts'
import { domainOf, isStudentAddress } from './domains.ts'
import { lastDayOf, standingOf } from './letter.ts'
import { asksOf, templates } from './templates.ts'

const days = { validFrom: '2027-01-01', validUntil: '2027-06-30' }
const standing: Claim = { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' }
const year: Claim = { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' }
const official: Claim = { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' }
const asks = ['good-standing', 'study-year', 'official'] as const

const confirm = (kind: Claim['kind']): Answer => ({ answer: 'confirm', kind })
const change = (claim: Claim, reason?: string): Answer =>
  reason === undefined ? { answer: 'change', claim } : { answer: 'change', claim, reason }

describe('answers to a proposal', () => {
  const proposal = { programme: 'us-harvard', asks, proposed: [year, standing] }
  const whole = [change(official), confirm('study-year'), confirm('good-standing')]

  test('become claims in the order of a letter', () => {
    expect(answered(proposal, whole)).toEqual({
      claims: [standing, year, official],
      changes: [{ kind: 'official', reason: null }],
    })
  })

  test('may change one with a reason, and leave one out', () => {
    const later = { ...year, graduatesOn: '2028-11-30' }
    const decline: Answer = { answer: 'decline', kind: 'good-standing', reason: 'not ours to say' }
    expect(answered(proposal, [change(later, 'a semester abroad'), decline, change(official)])).toEqual({
      claims: [later, official],
      changes: [
        { kind: 'good-standing', reason: 'not ours to say' },
        { kind: 'study-year', reason: 'a semester abroad' },
        { kind: 'official', reason: null },
      ],
    })
  })

  test('may give the same value other days without a reason', () => {
    const longer = { ...standing, validUntil: '2028-06-30' }
    expect(answered(proposal, [...whole.slice(0, 2), change(longer)])).toMatchObject({
      claims: [longer, year, official],
    })
  })

  test('are refused for an elective of another programme, proposed or filled in', () => {
    const approved: Claim = { kind: 'elective-approved', ...days, programme: 'us-yale', forCredit: true }
    const refusal = { refused: 'other_programme', kinds: ['elective-approved'] }
    const both = ['elective-approved', 'official'] as const
    const harvard = { programme: 'us-harvard', asks: both, proposed: [] }
    expect(proposalRefusal({ ...harvard, proposed: [approved] })).toEqual(refusal)
    expect(answered(harvard, [change(approved), change(official)])).toEqual(refusal)
    expect(
      proposalRefusal({ ...harvard, proposed: [{ ...approved, programme: 'us-harvard' }] }),
    ).toBeUndefined()
  })

  test('a proposal holds what is asked, each once', () => {
    expect(proposalRefusal(proposal)).toBeUndefined()
    const not = { refused: 'not_asked', kinds: ['official'] }
    expect(proposalRefusal({ ...proposal, asks: ['study-year'], proposed: [year, official] })).toEqual(not)
    const twice = { refused: 'answered_twice', kinds: ['study-year'] }
    expect(proposalRefusal({ ...proposal, proposed: [year, year] })).toEqual(twice)
  })

  test.each([
    ['one is not looked at', whole.slice(1), 'unanswered', 'official'],
    ['one is answered twice', [...whole, confirm('study-year')], 'answered_twice', 'study-year'],
    ['one was not asked', [...whole, confirm('english')], 'not_asked', 'english'],
    ['nothing is there to confirm', [...whole.slice(1), confirm('official')], 'nothing_proposed', 'official'],
    [
      'another value has no reason',
      [...whole.slice(0, 2), change({ ...standing, enrolledSince: '2023-10-01' })],
      'reason_missing',
      'good-standing',
    ],
    [
      'nobody signs',
      [...whole.slice(1), { answer: 'decline', kind: 'official', reason: 'no' } as const],
      'official_missing',
      'official',
    ],
  ] as const)('are refused where %s', (_, answers, refused, kind) => {
    expect(answered(proposal, answers)).toEqual({ refused, kinds: [kind] })
  })
})

test.each([
  [
    'malpractice cover without a currency',
    { kind: 'malpractice-cover', ...days, perClaimCents: 1, aggregateCents: 1 },
  ],
  [
    'cents that are no whole number',
    { kind: 'malpractice-cover', ...days, perClaimCents: 0.5, aggregateCents: 1, currency: 'EUR' },
  ],
  ['an end before its beginning', { ...standing, validUntil: '2026-12-31' }],
  ['a word more', { ...standing, grade: 1 }],
  ['no days', { kind: 'background-check', checkedOn: '2027-01-01' }],
])('a claim with %s is none', (_, claim) => {
  expect(claimSchema.safeParse(claim).success).toBe(false)
})

test('a letter lives as long as the last of its claims, and each claim its own days', () => {
  expect(lastDayOf([standing, { ...official, validUntil: '2027-09-30' }])).toBe('2027-09-30')
  expect(standingOf(standing, '2026-12-31')).toBe('not-yet')
  expect(standingOf(standing, '2027-06-30')).toBe('holds')
  expect(standingOf(standing, '2027-07-01')).toBe('lapsed')
})

describe('what a letter asks', () => {
  const programmes = loadCatalogue().catalogue.programmes.map(({ programme }) => programme)

  test('is signed by somebody, for every letter and programme', () => {
    for (const programme of programmes)
      for (const template of templates) expect(asksOf(template, programme)).toContain('official')
  })

  test('follows the programme in a letter of the dean', () => {
    const requirement = { severity: 'mandatory', for: 'all', by: 'start', says: '', source: 'page' } as const
    const insured = {
      ...requirement,
      id: 'cover',
      about: 'insurance',
      needs: { kind: 'all', of: [{ kind: 'insurance', kinds: ['malpractice'] }] },
    }
    const asked = asksOf('deans-letter', { requirements: [insured as never] }) // as read from YAML
    expect(asked).toEqual([
      'good-standing',
      'study-year',
      'elective-approved',
      'malpractice-cover',
      'home-contact',
      'official',
    ])
    expect(asksOf('good-standing', { requirements: [insured as never] })).not.toContain('malpractice-cover')
  })

  test('is asked by some programme of the catalogue, for every claim', () => {
    const asked = new Set(
      programmes.flatMap((programme) => templates.flatMap((one) => asksOf(one, programme))),
    )
    expect([...asked].sort()).toEqual([...claimKinds].sort())
  })
})

test.each([
  ['dean@uni.example', 'uni.example'],
  ['Dean.Office@MED.Uni.Example', 'uni.example'],
  ['dean@other.example', 'other.example'],
  ['dean@notuni.example', undefined],
  ['dean@uni-example', undefined],
  ['dean@uni.example.evil.example', undefined],
  ['dean@evil.example@uni.example', undefined],
  ['dean@evil.example#uni.example', undefined],
  ['dean@evil.example/.uni.example', undefined],
  ['dean@uni.exampl\u0435', undefined],
  ['dean@un\u0131.example', undefined],
  ['dean@\u212alinik.example', undefined],
  ['dean@uni.example.', undefined],
  ['dean@.uni.example', undefined],
  ['dean@uni.example\r\nBcc: a@evil.example', undefined],
  ['dean\n@uni.example', undefined],
  ['"dean" <dean@uni.example>', undefined],
  ['@uni.example', undefined],
  ['uni.example', undefined],
])('the mailbox %j lies in %j', (email, domain) => {
  expect(domainOf(email, ['uni.example', 'other.example', 'klinik.example'])).toBe(domain)
})

test.each([
  ['a@stud.uni.example', true],
  ['a@students.med.uni.example', true],
  ['a@studies.uni.example', false],
  ['stud@uni.example', false],
])('%s belongs to a student: %s', (email, isStudents) => {
  expect(isStudentAddress(email)).toBe(isStudents)
})
