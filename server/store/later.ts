import { type Compilable, CompiledQuery, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** How a statement says that nobody waits for it: see PreparingClient. */
export const LATER = '/* later */ '

/**
 * Writes in a transaction without waiting for it: it goes to the server with the next statement, or with the commit, and
 * where it fails, that one does. For what nobody reads the outcome of.
 */
export async function later(tx: Transaction<Database>, write: Compilable): Promise<void> {
  const { sql, parameters } = write.compile()
  await tx.executeQuery(CompiledQuery.raw(LATER + sql, [...parameters]))
}
