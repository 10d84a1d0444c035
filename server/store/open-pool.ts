import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Pool, types } from 'pg'
import type { DatabasePlace } from '../config/config.ts'
import { log } from '../observability/log.ts'
import { lockFolder } from './lock-folder.ts'
import { PreparingClient } from './preparing-client.ts'

export type OpenPool = { readonly pool: Pool; readonly close: () => Promise<void> }

/** A machine that says nothing is not waited for; `keepAlive` notices one that has gone without a word. */
const patience = { connectionTimeoutMillis: 5000, keepAlive: true }

/** Where PGlite lies in the data folder, beside what else the server keeps. */
export const databaseFolder = (data: string): string => join(data, 'database')

/** A pool of connections to PostgreSQL, or of the one that PGlite has. Throws a Refusal for a folder that is in use. */
export async function openPool(place: DatabasePlace): Promise<OpenPool> {
  if (place.kind === 'server')
    return poolOf(
      new Pool({
        ...patience,
        types: readAs,
        Client: PreparingClient,
        pipeline: true,
        connectionString: place.url,
      }),
    )
  if (place.kind === 'memory') return poolOfPglite(undefined, async () => {})
  const unlock = await lockFolder(place.path)
  try {
    return await poolOfPglite(databaseFolder(place.path), unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

async function poolOfPglite(folder: string | undefined, unlock: () => Promise<void>): Promise<OpenPool> {
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  // One connection that lives as long as the pool: a second transaction waits for the first.
  const { pool, close } = poolOf(
    new Pool({
      ...createPgConfig(pglite),
      Client: PreparingClient,
      max: 1,
      idleTimeoutMillis: 0,
      types: readAs,
    }),
  )
  return {
    pool,
    close: async () => {
      await close()
      await pglite.close()
      await unlock()
    },
  }
}

function poolOf(pool: Pool): OpenPool {
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a connection to the database broke'))
  // The pool listens to those that nobody uses only. One that is in use says the same to whoever waits for its query.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, close: () => pool.end() }
}

/** Dates stay dates instead of becoming midnight somewhere; instants are ISO; a bigint of ours is small enough for a number. */
const readAs: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === types.builtins.DATE) return (text: string) => text
    if (oid === types.builtins.INT8) return Number
    if (oid === types.builtins.TIMESTAMPTZ)
      return (text: string) => new Date(types.getTypeParser(types.builtins.TIMESTAMPTZ)(text)).toISOString()
    return types.getTypeParser(oid, format as 'text')
  },
}
