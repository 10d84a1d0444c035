import { type Kysely, sql } from 'kysely'
import type { Database } from '../../store/database.ts'

/**
 * Whether a second factor stands between somebody's mail and their account: codes of an app, or, for members of an
 * organisation, a passkey. Everybody else sees their own file alone, and by the link they get rid of a key that was lost.
 */
export async function isGuardedByFactor(db: Kysely<Database>, personId: string): Promise<boolean> {
  const { isGuarded } = await db
    .selectFrom('people')
    .select(
      sql<boolean>`two_factor_enabled or (
        exists (select from passkeys k where k.person_id = people.person_id)
        and exists (select from memberships m where m.person_id = people.person_id))`.as('isGuarded'),
    )
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return isGuarded
}
