import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Deps } from '../../deps.ts'
import type { MadePasskey, Transport } from './answers.ts'
import { challengeMs, newChallenge, takeChallenge } from './challenges.ts'
import { handleOf, type Site } from './site.ts'

const mostPasskeys = 20

type Person = { readonly id: string; readonly email: string; readonly name: string }

/**
 * What the browser asks an authenticator for: a passkey that finds its account by itself, and that checks who holds it, by
 * finger, face or PIN. No attestation: which make it is, is nobody's business here.
 */
export async function passkeyOptions(
  deps: Deps,
  { rpId, title }: Site,
  { id, email, name }: Person,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const kept = await deps.db
    .selectFrom('passkeys')
    .select(['credentialId', 'transports'])
    .where('personId', '=', id)
    .execute()
  return generateRegistrationOptions({
    rpName: title,
    rpID: rpId,
    userID: handleOf(id),
    userName: email,
    userDisplayName: name || email,
    challenge: await newChallenge(deps, { kind: 'passkey-add', of: id }),
    timeout: challengeMs,
    attestationType: 'none',
    // Ed25519, ES256, RS256: some authenticator has each of them, and none of them another alone.
    supportedAlgorithmIDs: [-8, -7, -257],
    excludeCredentials: kept.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as Transport[], // as they were parsed
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Keeps a passkey under a name; false where the browser's answer does not do, or there are too many. */
export async function addPasskey(
  deps: Deps,
  { origin, rpId }: Site,
  personId: string,
  { name, response }: { readonly name: string; readonly response: MadePasskey },
): Promise<boolean> {
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(deps, { kind: 'passkey-add', of: personId }, challenge),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => undefined) // it throws for whatever is not as WebAuthn demands
  if (!made?.verified || !(await hasRoom(deps, personId))) return false
  const { credential, credentialBackedUp } = made.registrationInfo
  const { numInsertedOrUpdatedRows } = await deps.db
    .insertInto('passkeys')
    .values({
      passkeyId: deps.newId(),
      personId,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: JSON.stringify(response.response.transports),
      backedUp: credentialBackedUp,
      name,
      createdAt: new Date(deps.nowMs()).toISOString(),
      lastUsedAt: null,
    })
    // WebAuthn 3, 7.1: a key that is known, whosever it is, is not made somebody else's.
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) > 0
}

async function hasRoom({ db }: Deps, personId: string): Promise<boolean> {
  const { count } = await db
    .selectFrom('passkeys')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(count) < mostPasskeys
}
