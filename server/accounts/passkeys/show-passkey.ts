import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Deps } from '../../deps.ts'
import type { ShownPasskey } from './answers.ts'
import { challengeMs, newChallenge, takeChallenge } from './challenges.ts'
import { handleOf, type Site } from './site.ts'

/** The same for everybody: no address is asked for, so that nothing tells who has a passkey here. */
export async function signInOptions(
  deps: Deps,
  { rpId }: Site,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = await newChallenge(deps, { kind: 'passkey-sign-in' })
  return generateAuthenticationOptions({
    rpID: rpId,
    challenge,
    timeout: challengeMs,
    userVerification: 'required',
  })
}

export type Shown = { readonly personId: string; readonly passkeyId: string }

/** Whose passkey signed; undefined for everything that does not do, whatever it was. */
export async function showPasskey(
  deps: Deps,
  { origin, rpId }: Site,
  response: ShownPasskey,
): Promise<Shown | undefined> {
  const kept = await deps.db
    .selectFrom('passkeys')
    .select(['passkeyId', 'personId', 'credentialId', 'publicKey', 'counter'])
    .where('credentialId', '=', response.id)
    .executeTakeFirst()
  if (!kept || !isOf(kept.personId, response.response.userHandle)) return undefined
  const shown = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(deps, { kind: 'passkey-sign-in' }, challenge),
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: {
      id: kept.credentialId,
      publicKey: new Uint8Array(kept.publicKey),
      counter: Number(kept.counter),
    },
    requireUserVerification: true,
  }).catch(() => undefined) // it throws for whatever is not as WebAuthn demands
  if (!shown?.verified) return undefined
  const { newCounter, credentialBackedUp } = shown.authenticationInfo
  return (await remember(deps, kept.passkeyId, newCounter, credentialBackedUp)) ? kept : undefined
}

const isOf = (personId: string, userHandle: string): boolean =>
  userHandle === Buffer.from(handleOf(personId)).toString('base64url')

/**
 * WebAuthn 3, 6.1.1: a counter that does not go up tells of a copy; many authenticators do not count and always say 0.
 * Asked again where it is written, for two that come at once. False too where the passkey was removed meanwhile.
 */
async function remember(
  { db, nowMs }: Deps,
  passkeyId: string,
  counter: number,
  backedUp: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ counter, backedUp, lastUsedAt: new Date(nowMs()).toISOString() })
    .where('passkeyId', '=', passkeyId)
    .where(({ or, eb, and }) =>
      or([eb('counter', '<', counter), and([eb('counter', '=', 0), eb.val(counter === 0)])]),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
