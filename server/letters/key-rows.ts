import { type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

export type KeyRow = Selectable<Database['letterKeys']>

/** Any number will do, as long as nothing else in the database locks the same. */
const lockNumber = 7_264_859

/** Two servers that find no key at the same time would make two. */
export async function lockKeys(tx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx)
}

/** The newest that signs at this instant. */
export function keyInUse(tx: Transaction<Database>, at: string): Promise<KeyRow | undefined> {
  return tx
    .selectFrom('letterKeys')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .where('notBefore', '<=', at)
    .where('notAfter', '>', at)
    .orderBy('notBefore', 'desc')
    .orderBy('kid', 'desc')
    .executeTakeFirst()
}

export function standingKeys(db: Transaction<Database>): Promise<KeyRow[]> {
  return db
    .selectFrom('letterKeys')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .orderBy('notBefore', 'desc')
    .orderBy('kid', 'desc')
    .execute()
}
