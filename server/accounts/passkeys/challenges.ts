import { createHash, randomBytes } from 'node:crypto'
import type { Deps } from '../../deps.ts'

type ChallengeDeps = Pick<Deps, 'db' | 'nowMs'>

/** `of`: whose passkey it is for; at sign-in that is not known yet. */
type For = { readonly kind: 'passkey-add'; readonly of: string } | { readonly kind: 'passkey-sign-in' }

export const challengeMs = 5 * 60_000

/** 32 bytes that an authenticator is to sign, once, within five minutes. Only a hash of them is kept. */
export async function newChallenge(
  { db, nowMs }: ChallengeDeps,
  what: For,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(32))
  const now = new Date(nowMs()).toISOString()
  await db
    .insertInto('verifications')
    .values({
      id: idOf(Buffer.from(challenge).toString('base64url')),
      identifier: what.kind,
      value: ownerOf(what),
      expiresAt: new Date(nowMs() + challengeMs).toISOString(),
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  return challenge
}

/** Whether that challenge waits for this; afterwards it does not, whatever becomes of the answer. */
export async function takeChallenge(
  { db, nowMs }: ChallengeDeps,
  what: For,
  challenge: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('verifications')
    .where('id', '=', idOf(challenge))
    .where('identifier', '=', what.kind)
    .where('value', '=', ownerOf(what))
    .where('expiresAt', '>', new Date(nowMs()).toISOString())
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

const idOf = (challenge: string): string => createHash('sha256').update(challenge).digest('hex')

const ownerOf = (what: For): string => (what.kind === 'passkey-add' ? what.of : '')
