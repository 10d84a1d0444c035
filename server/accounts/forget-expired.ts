import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import { pauseMs } from './attempts.ts'

const dayMs = 86_400_000

/** An admin may still see for this long that nobody followed an invitation. */
const invitationsKeptMs = 30 * dayMs

/**
 * Deletes what sign-in kept and no longer goes by: addresses and devices are not held longer than they serve. Works as the
 * owner: nobody reads these tables as themselves.
 */
export async function forgetExpired(db: Kysely<Database>, nowMs: number): Promise<void> {
  const before = (ms: number) => new Date(nowMs - ms).toISOString()
  await db.deleteFrom('sessions').where('expiresAt', '<', before(0)).execute()
  await db.deleteFrom('verifications').where('expiresAt', '<', before(0)).execute()
  await db.deleteFrom('attempts').where('since', '<', before(pauseMs)).execute()
  await db.deleteFrom('invitations').where('expiresAt', '<', before(invitationsKeptMs)).execute()
}
