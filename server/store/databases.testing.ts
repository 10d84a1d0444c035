import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { DatabasePlace } from '../config/config.ts'

/** Both databases that the server runs on: name, and what makes a new and empty one. */
export const databases: readonly (readonly [string, () => Promise<DatabasePlace>])[] = [
  ['PGlite', () => Promise.resolve({ kind: 'memory' })],
  ['PostgreSQL', () => newDatabase()],
]

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
