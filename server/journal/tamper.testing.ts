import { type Kysely, sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** Runs SQL as an owner of the database who has switched the triggers off. */
export function behindTheTriggers(db: Kysely<Database>, text: string): Promise<unknown> {
  return db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql.raw(text).execute(tx)
  })
}
