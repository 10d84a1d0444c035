import { deflateRawSync } from 'node:zlib'
import type { Letter } from '@famulus/domain/letters'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import type { PublicKey } from './key-set.ts'
import { type LetterPayload, letterType, type Trusted } from './verify-letter.ts'

export const issuer = 'https://famulus.example'
export const signedAtS = Date.UTC(2027, 0, 1) / 1000
export const expiresAtS = Date.UTC(2027, 11, 31) / 1000
export const jti = '0192f3a0-0000-7000-8000-000000000001'

const days = { validFrom: '2027-01-01', validUntil: '2027-12-30' }

export const letter: Letter = {
  version: 1,
  template: 'good-standing',
  student: { name: 'Student Müller-Øre' },
  school: { name: 'Universität Beispiel', country: 'DE', domain: 'uni.example' },
  programme: { id: 'us-harvard', name: 'Harvard' },
  claims: [
    { kind: 'good-standing', ...days, enrolledSince: '2022-10-01' },
    { kind: 'official', ...days, name: 'Dean of studies', title: 'Dean' },
  ],
}

export const payload: LetterPayload = {
  iss: issuer,
  jti,
  sub: 's'.repeat(43),
  iat: signedAtS,
  exp: expiresAtS,
  letter,
}

/** A key that signs in 2027, and what signs with it. */
export async function newSigner(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const { x = '' } = await exportJWK(publicKey)
  const nbf = signedAtS - 86_400
  const [use, kty, crv, alg] = ['sig', 'OKP', 'Ed25519', 'EdDSA'] as const
  const key: PublicKey = { kty, crv, use, alg, kid, x, nbf, exp: expiresAtS }
  const sign = (content: unknown, typ = letterType) =>
    new CompactSign(deflateRawSync(JSON.stringify(content)))
      .setProtectedHeader({ alg, zip: 'DEF', typ, kid })
      .sign(privateKey)
  return { key, sign }
}

export const trusting = (...keys: PublicKey[]): Trusted => ({
  issuer,
  keys: { keys },
  revocations: { revoked: [] },
})
