import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openPool } from './open-pool.ts'
import { openStore } from './open-store.ts'
import { type RunningPostgres, startPostgres } from './start-postgres.testing.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    pgliteFolder: string
  }
}

/** The database of PostgreSQL that new ones are copies of. */
export const migratedTemplate = 'famulus_migrated'

/**
 * One PostgreSQL for all tests of the server, and databases to copy on both: one of PGlite that is empty, and one each
 * that is migrated. To copy one is far quicker than to make another.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'famulus-pglite-'))
  const [{ url, stop }] = await Promise.all([startMigrated(), makePglites(folder)])
  project.provide('postgresUrl', url)
  project.provide('pgliteFolder', folder)
  return async () => {
    await stop()
    await rm(folder, { recursive: true })
  }
}

async function makePglites(folder: string): Promise<void> {
  const [empty, migrated] = [join(folder, 'empty'), join(folder, 'migrated')]
  await (await openPool({ kind: 'folder', path: empty })).close()
  await cp(empty, migrated, { recursive: true })
  await (await openStore({ kind: 'folder', path: migrated })).close()
}

async function startMigrated(): Promise<RunningPostgres> {
  const postgres = await startPostgres()
  const client = new Client(postgres.url)
  await client.connect()
  await client.query(`create database ${migratedTemplate}`)
  await client.end()
  const url = new URL(postgres.url)
  url.pathname = migratedTemplate
  await (await openStore({ kind: 'server', url: url.href })).close()
  return postgres
}
