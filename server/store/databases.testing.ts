import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { DatabasePlace } from '../config/config.ts'

/** Both databases that the server runs on: name, and what makes a new and empty one. */
export const databases: readonly (readonly [string, () => Promise<DatabasePlace>])[] = [
  ['PGlite', () => Promise.resolve({ kind: 'memory' })],
  ['PostgreSQL', newDatabase],
]

export async function newDatabase(): Promise<DatabasePlace & { kind: 'server' }> {
  const url = new URL(inject('postgresUrl'))
  const name = `famulus_${randomUUID().replaceAll('-', '')}`
  const client = new Client(url.href)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = name
  return { kind: 'server', url: url.href }
}
