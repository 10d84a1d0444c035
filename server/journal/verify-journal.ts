import { existsSync } from 'node:fs'
import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { Refusal } from '../refusal.ts'
import { databaseFolder } from '../store/open-pool.ts'
import { openStore } from '../store/open-store.ts'
import { type Verified, verify } from './verify.ts'

/**
 * Verifies the journal of the database that the environment names. Throws a Refusal where it cannot be opened, also for
 * a folder without a database: a new one would be found without a fault.
 */
export async function verifyJournal(environment: Environment): Promise<Verified> {
  const { database } = readConfig(environment)
  if (database.kind === 'folder' && !existsSync(databaseFolder(database.path)))
    throw new Refusal({ code: 'no-database', facts: { folder: database.path } })
  const store = await openStore(database)
  try {
    return await verify(store.db)
  } finally {
    await store.close()
  }
}
