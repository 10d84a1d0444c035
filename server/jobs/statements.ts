import { sql, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { Database } from '../store/database.ts'

/**
 * Runs what pg-boss writes, often several statements with a `begin` of their own. One that fails leaves its transaction
 * open: a pool would throw such a connection away, but PGlite has no other session than the one.
 */
export async function execute(pool: Pool, text: string, values: unknown[] = []) {
  const client = await pool.connect()
  try {
    return await client.query(text, values)
  } catch (error) {
    await client.query('rollback').catch(() => {}) // a connection that broke has nothing to take back
    throw error
  } finally {
    client.release()
  }
}

/**
 * In a transaction that works for a person, lets the server itself write something. Whoever acts may not touch the
 * schema of pg-boss: what lies there is for the server to do.
 */
export async function asOwner<Result>(
  tx: Transaction<Database>,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx)
  await sql`select set_config('role', 'none', true)`.execute(tx)
  const result = await work()
  // Not where it fails: then the transaction is over, and its role with it.
  await sql`select set_config('role', ${rows[0]?.role}, true)`.execute(tx)
  return result
}
