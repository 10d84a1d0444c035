import type { ShownSession } from '@famulus/contract'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'

// The owner's connection: a session holds its token, so no one reads the table as themselves, and every query names the person.

export async function sessionsOf({ db, nowMs }: Deps, who: Who): Promise<ShownSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'userAgent', 'createdAt', 'expiresAt'])
    .where('personId', '=', who.personId)
    .where('expiresAt', '>', new Date(nowMs()).toISOString())
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map(({ id, ...rest }) => ({ sessionId: id, isThis: id === who.sessionId, ...rest }))
}

/** Ends one of their own sessions; false where there is none of that id. */
export async function deleteSession({ db }: Deps, who: Who, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('personId', '=', who.personId)
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Ends all of theirs but the one that asks. */
export async function deleteOtherSessions({ db }: Deps, who: Who): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('personId', '=', who.personId)
    .where('id', '<>', who.sessionId)
    .execute()
}
