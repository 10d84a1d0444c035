import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../refusal.ts'
import { migrations as ours } from './migrations/index.ts'

/** Any number will do, as long as nothing else in the database locks the same. */
const lockNumber = 7_264_858

const oldestPostgres = 150_000

/**
 * Brings the database to the newest migration, all missing ones in one transaction: who starts at the same time waits,
 * and then finds nothing left to do. Gives the numbers of those it applied. Throws a Refusal for a database that a
 * newer version of the code has changed, and for a PostgreSQL older than 15.
 */
export async function migrate(pool: Pool, migrations: readonly string[] = ours): Promise<number[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const applied = await applyMissing(client, migrations)
    await client.query('commit')
    return applied
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function applyMissing(client: PoolClient, migrations: readonly string[]): Promise<number[]> {
  const { rows } = await client.query("select current_setting('server_version_num')::integer as version")
  const { version } = rows[0]
  if (version < oldestPostgres)
    throw new Refusal({ code: 'postgres-old', facts: { version: Math.floor(version / 10_000) } })
  await client.query('select pg_advisory_xact_lock($1)', [lockNumber])
  await client.query(`create table if not exists schema_migrations
    (number integer primary key, applied_at timestamptz(3) not null default now())`)
  const done = (await client.query('select coalesce(max(number), 0) as number from schema_migrations'))
    .rows[0].number
  if (done > migrations.length)
    throw new Refusal({ code: 'database-newer', facts: { found: done, known: migrations.length } })
  const missing = migrations.map((text, index) => ({ number: index + 1, text })).slice(done)
  for (const { number, text } of missing) {
    await client.query(text)
    await client.query('insert into schema_migrations (number) values ($1)', [number])
  }
  return missing.map(({ number }) => number)
}
