import { randomUUID } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { DatabasePlace } from '../config/config.ts'

/** Both databases that the server runs on: name, and what makes a new and empty one. */
export const databases: readonly (readonly [string, () => Promise<DatabasePlace>])[] = [
  ['PGlite', newFolder],
  ['PostgreSQL', () => newDatabase()],
]

/** A data folder with a new database of PGlite. */
export async function newFolder(): Promise<DatabasePlace & { kind: 'folder' }> {
  const all = inject('pgliteFolder')
  const path = join(all, randomUUID())
  await cp(join(all, 'empty'), path, { recursive: true })
  return { kind: 'folder', path }
}

/** A new database of PostgreSQL; `ownedBy` gives the SQL that makes its owner, who else is a superuser. */
export async function newDatabase(
  ownedBy?: (owner: string) => string,
): Promise<DatabasePlace & { kind: 'server' }> {
  const url = new URL(inject('postgresUrl'))
  const name = `famulus_${randomUUID().replaceAll('-', '')}`
  const client = new Client(url.href)
  await client.connect()
  if (ownedBy) {
    await client.query(ownedBy(name))
    url.username = name
  }
  await client.query(`create database ${name} owner ${ownedBy ? name : 'postgres'}`)
  await client.end()
  url.pathname = name
  return { kind: 'server', url: url.href }
}
