import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type { DatabasePlace } from '../config/config.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openPool } from './open-pool.ts'

export type Store = { readonly db: Kysely<Database>; readonly close: () => Promise<void> }

/** Opens the database and brings it to the newest migration. Throws a Refusal where it must not be touched. */
export async function openStore(place: DatabasePlace): Promise<Store> {
  const { pool, close } = await openPool(place)
  try {
    await migrate(pool)
  } catch (error) {
    await close()
    throw error
  }
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins }), close }
}
