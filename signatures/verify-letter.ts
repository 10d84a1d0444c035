import { letterSchema } from '@famulus/domain/letters'
import { z } from 'zod'
import type { KeySet } from './key-set.ts'
import { readSigned, type SignatureRefusal } from './read-signed.ts'
import type { Revocations } from './revocations.ts'

/** `typ` of a letter's header (RFC 8725, 3.11): nothing else that we sign can be shown as a letter. */
export const letterType = 'famulus-letter+jwt'

const payloadSchema = z.strictObject({
  iss: z.url(),
  jti: z.uuid(),
  /** A hash of the student's id with a salt of this letter: two letters of one student have nothing in common. */
  sub: z.string().regex(/^[\w-]{43}$/),
  iat: z.int(),
  exp: z.int(),
  letter: letterSchema,
})
export type LetterPayload = z.infer<typeof payloadSchema>

export type LetterRefusal =
  | SignatureRefusal
  | { readonly refused: 'other_issuer'; readonly issuer: string }
  | { readonly refused: 'key_not_in_use'; readonly signedAt: string }
  | { readonly refused: 'not_yet_valid'; readonly signedAt: string }
  | { readonly refused: 'expired'; readonly expiredAt: string }
  | { readonly refused: 'revoked'; readonly revokedAt: string }

export type Trusted = {
  readonly issuer: string
  readonly keys: KeySet
  readonly revocations: Pick<Revocations, 'revoked'>
}

/** How far the clocks of two machines may be apart, in seconds. */
const leewayS = 300

/** What a letter says, or why it is worth nothing. `nowMs`: epoch milliseconds. */
export async function verifyLetter(
  jws: string,
  { issuer, keys, revocations }: Trusted,
  nowMs: number,
): Promise<LetterPayload | LetterRefusal> {
  const signed = await readSigned(jws, keys, letterType)
  if ('refused' in signed) return signed
  const parsed = payloadSchema.safeParse(signed.payload)
  if (!parsed.success) return { refused: 'not_a_letter' }
  const { iss, jti, iat, exp } = parsed.data
  if (iss !== issuer) return { refused: 'other_issuer', issuer: iss }
  if (iat < signed.key.nbf || iat > signed.key.exp) return { refused: 'key_not_in_use', signedAt: iso(iat) }
  const revoked = revocations.revoked.find((one) => one.jti === jti)
  if (revoked) return { refused: 'revoked', revokedAt: iso(revoked.at) }
  if (iat > nowMs / 1000 + leewayS) return { refused: 'not_yet_valid', signedAt: iso(iat) }
  return nowMs / 1000 > exp ? { refused: 'expired', expiredAt: iso(exp) } : parsed.data
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()
