import { type Claim, claimKinds, templates } from '@famulus/domain/letters'
import { disciplineSchema } from '@famulus/domain/profile'
import { createTranslator, languages } from '@famulus/messages'
import { type LetterRefusal, verifyAddress, verifyLetter } from '@famulus/signatures'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { issuer, letter, newSigner, payload, signedAtS, trusting } from '../../signatures/letters.testing.ts'
import { claimLine, refusalLine } from './claim-line.ts'

const days = { validFrom: '2027-01-01', validUntil: '2027-12-30' }
const clerkship = { discipline: 'cardiology', from: '2026-01-01', until: '2026-02-28' } as const
const claims: Record<Claim['kind'], Claim> = {
  'good-standing': { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' },
  'study-year': { kind: 'study-year', ...days, year: 5, graduatesOn: '2028-05-31' },
  'elective-approved': { kind: 'elective-approved', ...days, programme: 'us-harvard', forCredit: true },
  'core-clerkships': { kind: 'core-clerkships', ...days, clerkships: [clerkship, clerkship] },
  'malpractice-cover': {
    ...{ kind: 'malpractice-cover', ...days },
    ...{ perClaimCents: 100_000_000, aggregateCents: 300_000_000, currency: 'USD' },
  },
  'health-insurance': { kind: 'health-insurance', ...days, territory: 'US' },
  'life-support': { kind: 'life-support', ...days, levels: ['bls', 'acls'] },
  'background-check': { kind: 'background-check', ...days, checkedOn: '2026-12-01' },
  english: { kind: 'english', ...days, level: 'C1', by: 'instruction' },
  stay: {
    ...{ kind: 'stay', ...days, from: '2027-03-01', until: '2027-06-18' },
    ...{ percent: 75, absentDays: 2, department: 'Surgery' },
  },
  'home-contact': { kind: 'home-contact', ...days, name: 'Office', email: 'office@uni.example' },
  official: { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
}
const at = '2027-03-01T12:00:00.000Z'
const refusals: Record<LetterRefusal['refused'] | 'no_keys', LetterRefusal | { refused: 'no_keys' }> = {
  not_a_letter: { refused: 'not_a_letter' },
  wrong_algorithm: { refused: 'wrong_algorithm', algorithm: 'HS256' },
  wrong_type: { refused: 'wrong_type', type: 'JWT' },
  unknown_key: { refused: 'unknown_key', kid: 'k' },
  altered: { refused: 'altered' },
  other_issuer: { refused: 'other_issuer', issuer: 'https://b.example' },
  key_not_in_use: { refused: 'key_not_in_use', signedAt: at },
  not_yet_valid: { refused: 'not_yet_valid', signedAt: at },
  expired: { refused: 'expired', expiredAt: at },
  revoked: { refused: 'revoked', revokedAt: at },
  no_keys: { refused: 'no_keys' },
}

const isWhole = (text: string) =>
  /^\p{Lu}.*\.$/u.test(text) && !/[{}]|undefined|\[object|\d{4}-\d\d/.test(text)

describe.each(languages)('in %s', (language) => {
  const t = createTranslator(language)

  test.each(claimKinds)('the claim %s is a sentence', (kind) => {
    const line = claimLine(claims[kind], t, language)
    expect([line, isWhole(line)]).toEqual([line, true])
  })

  test.each(Object.values(refusals))('the refusal $refused is a sentence', (refusal) => {
    const line = refusalLine(refusal, t, language)
    expect([line, /^\p{Lu}.*[.?]$/u.test(line), /\d{4}-\d\d|[{}]/.test(line)]).toEqual([line, true, false])
  })

  test.each(templates)('the letter %s has a name', (template) => {
    expect(t(`letters.template.${template}`)).toMatch(/^\p{Lu}/u)
  })
})

test('amounts, days and places are said in the language', () => {
  const [en, de] = languages.map((language) => {
    const t = createTranslator(language)
    return (['malpractice-cover', 'health-insurance', 'study-year'] as const).map((kind) =>
      claimLine(claims[kind], t, language).replaceAll('\u00a0', ' '),
    )
  })
  expect(en).toEqual([
    'Malpractice cover: US$1,000,000.00 per claim, US$3,000,000.00 in all.',
    'Health insurance: United States.',
    'In year 5 of study; expected to graduate on 31 May 2028.',
  ])
  expect(de).toEqual([
    'Berufshaftpflicht: 1.000.000,00 $ je Schadensfall, 3.000.000,00 $ insgesamt.',
    'Krankenversicherung: Vereinigte Staaten.',
    'Im 5. Studienjahr; Abschluss voraussichtlich am 31. Mai 2028.',
  ])
})

test('a letter with every claim, and many clerkships, fits into a code that a phone reads', async () => {
  const { key, sign } = await newSigner('0192f3a0-0000-7000-8000-000000000002')
  const clerkships = disciplineSchema.options.slice(0, 12).map((discipline, index) => ({
    discipline,
    from: `2026-0${(index % 9) + 1}-01`,
    until: `2026-0${(index % 9) + 1}-28`,
  }))
  const all = claimKinds.map((kind) => claims[kind])
  const long = all.map((claim) => (claim.kind === 'core-clerkships' ? { ...claim, clerkships } : claim))
  const jws = await sign({ ...payload, letter: { ...letter, claims: long } })
  expect(await verifyLetter(jws, trusting(key), signedAtS * 1000)).toMatchObject({ letter: { claims: long } })
  const address = verifyAddress(issuer, jws)
  const { version } = encode(address, { ecc: 'L' })
  console.log(
    `figure: a letter with all ${all.length} claims has ${address.length} characters, QR version ${version} of 40`,
  )
  expect(version).toBeLessThanOrEqual(30)
})
