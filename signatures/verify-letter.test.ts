import { createHmac, createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterIn, verifyAddress } from './letter-text.ts'
import {
  expiresAtS,
  issuer,
  jti,
  letter,
  newSigner,
  payload,
  signedAtS,
  trusting,
} from './letters.testing.ts'
import { readRevocations, revocationsType } from './revocations.ts'
import { verifyLetter } from './verify-letter.ts'

const { key, sign } = await newSigner('first')
const jws = await sign(payload)
const trusted = trusting(key)
const nowMs = (signedAtS + 3600) * 1000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('a letter says what was signed, until its last second', async () => {
  expect(await verifyLetter(jws, trusted, nowMs)).toEqual(payload)
  expect(await verifyLetter(jws, trusted, expiresAtS * 1000)).toEqual(payload)
  expect(await verifyLetter(jws, trusted, expiresAtS * 1000 + 1)).toEqual({
    refused: 'expired',
    expiredAt: '2027-12-31T00:00:00.000Z',
  })
})

test('every single character that is changed is found, whatever it is changed to', async () => {
  let found = 0
  for (const [index, was] of [...jws].entries()) {
    const other = alphabet[(alphabet.indexOf(was) + 1 + (index % 63)) % 64] ?? ''
    const changed = jws.slice(0, index) + (other === was ? '' : other) + jws.slice(index + 1)
    expect(await verifyLetter(changed, trusted, nowMs), `character ${index}`).toHaveProperty('refused')
    found += 1
  }
  expect(found).toBe(jws.length)
  console.log(`figure: ${found} letters with one character changed, ${found} found`)
})

test('the last character of a signature has one form only', async () => {
  const results = await Promise.all(
    [...alphabet].map((last) => verifyLetter(jws.slice(0, -1) + last, trusted, nowMs)),
  )
  expect(results.filter((result) => !('refused' in result))).toHaveLength(1)
})

test('whatever is put in, taken out or put elsewhere is found', async () => {
  const place = fc.nat({ max: jws.length })
  await fc.assert(
    fc.asyncProperty(place, place, fc.string({ maxLength: 5 }), async (a, b, inserted) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const changed = jws.slice(0, from) + inserted + jws.slice(to)
      fc.pre(changed !== jws)
      expect(await verifyLetter(changed, trusted, nowMs)).toHaveProperty('refused')
    }),
    { numRuns: 500, seed: 5 },
  )
})

test('no text makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]*$/)), async (text) => {
      expect(await verifyLetter(text, trusted, nowMs)).toHaveProperty('refused')
    }),
    { numRuns: 500, seed: 5 },
  )
})

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const [, body = '', signature = ''] = jws.split('.')
const typ = 'famulus-letter+jwt'
const pem = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' })
const secrets = [key.x, Buffer.from(key.x, 'base64url'), pem.export({ format: 'pem', type: 'spki' })]
const forged = secrets.map((secret, index) => {
  const text = `${part({ alg: 'HS256', typ, kid: 'first' })}.${body}`
  const mac = createHmac('sha256', secret).update(text).digest('base64url')
  return [`HS256 with the public key as secret ${index}`, `${text}.${mac}`, 'wrong_algorithm'] as const
})

test.each<readonly [string, string, string]>([
  ['alg none, without a signature', `${part({ alg: 'none', typ })}.${body}.`, 'wrong_algorithm'],
  [
    'alg none, with one',
    `${part({ alg: 'none', typ, kid: 'first' })}.${body}.${signature}`,
    'wrong_algorithm',
  ],
  ...forged,
  [
    'a key of its own',
    `${part({ alg: 'EdDSA', zip: 'DEF', typ, kid: 'first', jwk: key })}.${body}.${signature}`,
    'not_a_letter',
  ],
  [
    'crit',
    `${part({ alg: 'EdDSA', zip: 'DEF', typ, kid: 'first', crit: ['b64'], b64: false })}.${body}.${signature}`,
    'not_a_letter',
  ],
  ['no signature', `${jws.slice(0, jws.lastIndexOf('.'))}.`, 'altered'],
  ['nothing', '', 'not_a_letter'],
  ['another text', 'Dear colleagues', 'not_a_letter'],
])('a letter with %s is refused', async (_, text, refused) => {
  expect(await verifyLetter(text, trusted, nowMs)).toMatchObject({ refused })
})

test('a letter of another key of the same name is altered, one of no key unknown', async () => {
  const stranger = await newSigner('first')
  expect(await verifyLetter(await stranger.sign(payload), trusted, nowMs)).toEqual({ refused: 'altered' })
  const unknown = await newSigner('second')
  const refusal = { refused: 'unknown_key', kid: 'second' }
  expect(await verifyLetter(await unknown.sign(payload), trusted, nowMs)).toEqual(refusal)
  expect(await verifyLetter(await unknown.sign(payload), trusting(key, unknown.key), nowMs)).toEqual(payload)
})

test.each([
  [
    'of somewhere else',
    { iss: 'https://other.example' },
    { refused: 'other_issuer', issuer: 'https://other.example' },
  ],
  [
    'signed tomorrow',
    { iat: signedAtS + 90_000 },
    { refused: 'not_yet_valid', signedAt: '2027-01-02T01:00:00.000Z' },
  ],
  [
    'signed before its key was there',
    { iat: key.nbf - 1 },
    { refused: 'key_not_in_use', signedAt: '2026-12-30T23:59:59.000Z' },
  ],
  ['with a word more', { more: true }, { refused: 'not_a_letter' }],
  [
    'with a claim that is none',
    { letter: { ...letter, claims: [{ kind: 'brilliant' }] } },
    { refused: 'not_a_letter' },
  ],
] as const)('a letter %s is refused, although it is signed', async (_, change, refusal) => {
  expect(await verifyLetter(await sign({ ...payload, ...change }), trusted, nowMs)).toEqual(refusal)
})

test('the clock of whoever reads may be five minutes behind', async () => {
  expect(await verifyLetter(jws, trusted, (signedAtS - 300) * 1000)).toEqual(payload)
  expect(await verifyLetter(jws, trusted, (signedAtS - 301) * 1000)).toMatchObject({
    refused: 'not_yet_valid',
  })
})

test('a letter that was taken back is refused, and a list counts only as it was signed', async () => {
  const list = { iss: issuer, iat: signedAtS, revoked: [{ jti, at: signedAtS + 60 }] }
  const signedList = await sign(list, revocationsType)
  expect(await readRevocations(signedList, trusted)).toEqual(list)
  expect(await readRevocations(await sign(list), trusted)).toBeUndefined()
  expect(await readRevocations(signedList, trusting())).toBeUndefined()
  expect(
    await readRevocations(await sign({ ...list, iss: 'https://b.example' }, revocationsType), trusted),
  ).toBeUndefined()
  expect(await verifyLetter(jws, { ...trusted, revocations: list }, nowMs)).toEqual({
    refused: 'revoked',
    revokedAt: '2027-01-01T00:01:00.000Z',
  })
  const shown = { refused: 'wrong_type', type: revocationsType }
  expect(await verifyLetter(signedList, trusted, nowMs)).toEqual(shown)
})

test.each([
  ['as it is', jws],
  ['as an address', verifyAddress(issuer, jws)],
  ['broken into lines', ` ${jws.slice(0, 70)}\r\n  ${jws.slice(70)}\n`],
])('a letter is found in what was pasted %s', (_, text) => {
  expect(letterIn(text)).toBe(jws)
})
