import type { Credentials } from '@famulus/contract'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'

/** How they can sign in. Works as the owner: the tables hold hashes and tokens, and every query names the person. */
export async function credentialsOf({ db }: Pick<Deps, 'db'>, who: Who): Promise<Credentials> {
  const kept = await db
    .selectFrom('credentials')
    .select(['providerId', 'password'])
    .where('personId', '=', who.personId)
    .execute()
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['passkeyId', 'name', 'backedUp as isBackedUp', 'createdAt', 'lastUsedAt'])
    .where('personId', '=', who.personId)
    .orderBy('createdAt')
    .execute()
  const { twoFactorEnabled } = await db
    .selectFrom('people')
    .select('twoFactorEnabled')
    .where('personId', '=', who.personId)
    .executeTakeFirstOrThrow()
  return {
    hasPassword: kept.some(({ password }) => password !== null),
    hasSecondFactor: twoFactorEnabled,
    passkeys,
    institutions: kept.map(({ providerId }) => providerId).filter((id) => id !== 'credential'),
  }
}
