import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Of PostgreSQL: `famulus_app` sees and does whatever the person may, `famulus_self` reads what is theirs alone. */
export type Acting = 'famulus_app' | 'famulus_self'

/**
 * A transaction in which row-level security holds for one person: every query sees what that person may see, also one
 * that forgot its WHERE. Role and actor end with the transaction, so that the connection goes back as it came.
 */
export function asActor<Result>(
  db: Kysely<Database>,
  personId: string,
  work: (tx: Transaction<Database>) => Promise<Result>,
  acting: Acting = 'famulus_app',
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${acting}, true), set_config('famulus.actor', ${personId}, true)`.execute(
      tx,
    )
    return work(tx)
  })
}

/**
 * Within a transaction of a person, what no person may do, such as reading a key. Afterwards the transaction is
 * again whose it was; where it fails, nothing of it remains.
 */
export async function asOwnerWithin<Result>(
  tx: Transaction<Database>,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await sql<{
    before: string
  }>`select current_setting('role') as before, set_config('role', 'none', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('role', ${rows[0]?.before ?? 'famulus_app'}, true)`.execute(tx)
  return result
}
