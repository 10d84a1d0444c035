import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { KeySet, PublicKey } from '@famulus/signatures'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import type { LetterDeps } from './deps.ts'
import { type KeyRow, keyInUse, lockKeys, standingKeys } from './key-rows.ts'
import { unwrap, wrap } from './wrap.ts'

export type SigningKey = { readonly kid: string; readonly privateKey: KeyObject }

/** How long a key signs, in milliseconds. It is published for good: letters outlive the key that signed them. */
const signsForMs = 180 * 86_400_000

/** The key that signs now; a new one where the last has served its time. */
export async function signingKey(tx: Transaction<Database>, deps: LetterDeps): Promise<SigningKey> {
  const at = new Date(deps.nowMs()).toISOString()
  const found = await keyInUse(tx, at)
  if (found) return opened(found, deps)
  await lockKeys(tx)
  return opened((await keyInUse(tx, at)) ?? (await addKey(tx, deps)), deps)
}

/** A new key signs from now on. What older ones signed stays good. */
export function rotateKeys(deps: LetterDeps): Promise<string> {
  return deps.db.transaction().execute(async (tx) => {
    await lockKeys(tx)
    const at = new Date(deps.nowMs()).toISOString()
    await tx.updateTable('letterKeys').set({ notAfter: at }).where('notAfter', '>', at).execute()
    return (await addKey(tx, deps)).kid
  })
}

/** For a key that was stolen: whoever has it can sign what they like, so nothing that it signed counts any more. */
export async function withdrawKey({ db, nowMs }: LetterDeps, kid: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('letterKeys')
    .set({ withdrawnAt: new Date(nowMs()).toISOString() })
    .where('kid', '=', kid)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Every public key that counts, as a JWK set (RFC 7517). */
export async function publishedKeys({ db }: Pick<LetterDeps, 'db'>): Promise<KeySet> {
  const rows = await db.transaction().execute((tx) => standingKeys(tx))
  return { keys: rows.map(published) }
}

function published({ kid, publicKey, notBefore, notAfter }: KeyRow): PublicKey {
  const [nbf, exp] = [seconds(notBefore), seconds(notAfter)]
  return { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid, x: publicKey, nbf, exp }
}

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000)

function addKey(tx: Transaction<Database>, { newId, nowMs, masterKey }: LetterDeps): Promise<KeyRow> {
  const kid = newId()
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const x = publicKey.export({ format: 'jwk' }).x
  if (x === undefined) throw new Error('an Ed25519 key was exported without its x')
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' })
  return tx
    .insertInto('letterKeys')
    .values({
      kid,
      publicKey: x,
      wrappedPrivateKey: wrap(masterKey, kid, secret),
      notBefore: new Date(nowMs()).toISOString(),
      notAfter: new Date(nowMs() + signsForMs).toISOString(),
      withdrawnAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

function opened({ kid, wrappedPrivateKey }: KeyRow, { masterKey }: LetterDeps): SigningKey {
  const key = unwrap(masterKey, kid, wrappedPrivateKey)
  return { kid, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) }
}
