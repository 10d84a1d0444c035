import { createHash, randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { type Letter, lastDayOf } from '@famulus/domain/letters'
import { type LetterPayload, letterType } from '@famulus/signatures'
import { CompactSign } from 'jose'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import type { LetterDeps } from './deps.ts'
import { type SigningKey, signingKey } from './keys.ts'
import { addLetter, type LetterIds } from './letter-rows.ts'

export type ToSign = {
  readonly studentId: string
  readonly applicationId: string
  readonly letter: Letter
  readonly changes: unknown
}

export type SignedLetter = LetterIds & { readonly jws: string }

/** Signs a letter and keeps it. To be called as the owner of the tables: no person may read a key. */
export async function signLetter(
  tx: Transaction<Database>,
  deps: LetterDeps,
  { studentId, applicationId, letter, changes }: ToSign,
): Promise<SignedLetter> {
  const key = await signingKey(tx, deps)
  const letterId = deps.newId()
  const signedAt = new Date(deps.nowMs()).toISOString()
  // Nowhere on earth is the last day over before noon UTC of the next.
  const expiresMs = Date.parse(`${lastDayOf(letter.claims)}T12:00:00.000Z`) + 86_400_000
  const payload: LetterPayload = {
    iss: deps.issuer,
    jti: letterId,
    sub: subjectOf(studentId),
    iat: Math.floor(deps.nowMs() / 1000),
    exp: Math.floor(expiresMs / 1000),
    letter,
  }
  const jws = await signed(payload, letterType, key)
  const ids = { studentId, letterId, applicationId, template: letter.template, kid: key.kid }
  const times = { signedAt, expiresAt: new Date(expiresMs).toISOString(), revokedAt: null }
  await addLetter(tx, { ...ids, ...times, jws, changes: JSON.stringify(changes) })
  return { studentId, applicationId, letterId, jws }
}

/** A compact JWS (RFC 7515) of a type of ours, its payload compressed. */
export function signed(payload: object, typ: string, { kid, privateKey }: SigningKey): Promise<string> {
  return new CompactSign(deflateRawSync(JSON.stringify(payload), { level: 9 }))
    .setProtectedHeader({ alg: 'EdDSA', zip: 'DEF', typ, kid })
    .sign(privateKey)
}

/** The salt is thrown away: that two letters are about the same student can be seen by nobody, not even by us. */
const subjectOf = (studentId: string): string =>
  createHash('sha256').update(randomBytes(32)).update(studentId).digest('base64url')
