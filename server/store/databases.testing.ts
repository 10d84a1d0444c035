import { randomUUID } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { DatabasePlace } from '../config/config.ts'
import { migratedTemplate } from './setup.testing.ts'

type Databases = readonly (readonly [string, () => Promise<DatabasePlace>])[]

/** Both databases that the server runs on: name, and what makes a new one, migrated and with nothing in it. */
export const databases: Databases = [
  ['PGlite', newFolder],
  ['PostgreSQL', newDatabase],
]

/** The same before any migration. */
export const emptyDatabases: Databases = [
  ['PGlite', () => copyOf('empty')],
  ['PostgreSQL', () => emptyDatabase()],
]

/** A data folder with a new database of PGlite. */
export function newFolder(): Promise<DatabasePlace & { kind: 'folder' }> {
  return copyOf('migrated')
}

async function copyOf(name: 'empty' | 'migrated'): Promise<DatabasePlace & { kind: 'folder' }> {
  const all = inject('pgliteFolder')
  const path = join(all, randomUUID())
  await cp(join(all, name), path, { recursive: true })
  return { kind: 'folder', path }
}

/** A new database of PostgreSQL. */
export function newDatabase(): Promise<DatabasePlace & { kind: 'server' }> {
  return createDatabase(`owner postgres template ${migratedTemplate}`)
}

/** One before any migration; `ownedBy` gives the SQL that makes its owner, who else is a superuser. */
export async function emptyDatabase(
  ownedBy?: (owner: string) => string,
): Promise<DatabasePlace & { kind: 'server' }> {
  const owner = ownedBy ? newName() : 'postgres'
  if (ownedBy) await asked(ownedBy(owner))
  return createDatabase(`owner ${owner}`, owner)
}

async function createDatabase(how: string, user = 'postgres'): Promise<DatabasePlace & { kind: 'server' }> {
  const name = newName()
  await asked(`create database ${name} ${how}`)
  const url = new URL(inject('postgresUrl'))
  url.username = user
  url.pathname = name
  return { kind: 'server', url: url.href }
}

const newName = () => `famulus_${randomUUID().replaceAll('-', '')}`

async function asked(text: string): Promise<void> {
  const client = new Client(inject('postgresUrl'))
  await client.connect()
  await client.query(text)
  await client.end()
}
