import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { DatabasePlace } from '../config/config.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openPool } from './open-pool.ts'

/** `pool`: the connections under `db`, for libraries that write their own SQL. */
export type Store = {
  readonly db: Kysely<Database>
  readonly pool: Pool
  readonly close: () => Promise<void>
}

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
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins }), pool, close }
}
