import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { PoolClient } from 'pg'
import { type Config, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { backupLock } from '../documents/index.ts'
import { Refusal } from '../refusal.ts'
import { databaseFolder, openPool } from '../store/open-pool.ts'
import { writeBackupFile } from './backup-file.ts'
import { keptFiles, readKept } from './files.ts'
import { chunkRowsIn, emptyInBackups } from './papers.ts'
import { rowsOf, tableNames } from './tables.ts'

export type Copied = { readonly tables: number; readonly rows: number; readonly files: number }

/** `lost`: papers that could not be copied, because their content is not in the bucket any more. */
export type Made = Copied & { readonly lost: readonly string[] }

/**
 * Writes database and data folder into one file: every table as it was at one instant (one repeatable-read transaction),
 * the keys without which its letters and documents are worth nothing, and what of documents lies in a bucket. Whoever has the file has everything.
 */
export async function backup(environment: Environment, file: string): Promise<Made> {
  const config = readConfig(environment)
  const { database } = config
  if (database.kind === 'folder' && !existsSync(databaseFolder(database.path)))
    throw new Refusal({ code: 'no-database', facts: { folder: database.path } })
  if (existsSync(file)) throw new Refusal({ code: 'file-exists', facts: { file } })
  const { pool, close } = await openPool(database)
  const made = { tables: 0, rows: 0, files: 0, lost: [] }
  try {
    const client = await pool.connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      await client.query('select pg_advisory_xact_lock_shared($1)', [backupLock])
      await writeBackupFile(file, linesOf(client, config, made))
      await client.query('commit')
    } finally {
      client.release()
    }
  } catch (error) {
    await rm(file, { force: true }) // half a backup is none
    throw error
  } finally {
    await close()
  }
  return made
}

type Counting = { tables: number; rows: number; files: number; readonly lost: string[] }

async function* linesOf(client: PoolClient, config: Config, made: Counting): AsyncGenerator<string> {
  const { rows } = await client.query('select max(number) as migrations from schema_migrations')
  yield JSON.stringify({ famulusBackup: 1, migrations: rows[0].migrations })
  for (const path of await keptFiles(config.dataFolder)) {
    yield JSON.stringify({ file: path, base64: await readKept(config.dataFolder, path) })
    made.files += 1
  }
  for (const table of await tableNames(client)) {
    yield JSON.stringify({ table })
    made.tables += 1
    for await (const row of rowsToKeep(client, table, config, made.lost)) {
      yield `=${row}`
      made.rows += 1
    }
  }
}

async function* rowsToKeep(
  client: PoolClient,
  table: string,
  { storing }: Config,
  lost: string[],
): AsyncGenerator<string> {
  if (emptyInBackups.includes(table)) return
  yield* rowsOf(client, table)
  if (table === 'document_chunks') yield* chunkRowsIn(client, storing, lost)
}
