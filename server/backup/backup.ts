import { existsSync } from 'node:fs'
import type { PoolClient } from 'pg'
import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { Refusal } from '../refusal.ts'
import { databaseFolder, openPool } from '../store/open-pool.ts'
import { writeBackupFile } from './backup-file.ts'
import { keptFiles, readKept } from './files.ts'
import { rowsOf, tableNames } from './tables.ts'

export type Copied = { readonly tables: number; readonly rows: number; readonly files: number }

/**
 * Writes database and data folder into one file: every table as it was at one instant (one repeatable-read transaction),
 * and the keys without which its letters and documents are worth nothing. Whoever has the file has everything.
 */
export async function backup(environment: Environment, file: string): Promise<Copied> {
  const { database, dataFolder } = readConfig(environment)
  if (database.kind === 'folder' && !existsSync(databaseFolder(database.path)))
    throw new Refusal({ code: 'no-database', facts: { folder: database.path } })
  if (existsSync(file)) throw new Refusal({ code: 'file-exists', facts: { file } })
  const { pool, close } = await openPool(database)
  const copied = { tables: 0, rows: 0, files: 0 }
  try {
    const client = await pool.connect()
    try {
      await client.query('begin isolation level repeatable read read only')
      await writeBackupFile(file, linesOf(client, dataFolder, copied))
      await client.query('commit')
    } finally {
      client.release()
    }
  } finally {
    await close()
  }
  return copied
}

async function* linesOf(
  client: PoolClient,
  dataFolder: string,
  copied: { tables: number; rows: number; files: number },
): AsyncGenerator<string> {
  const { rows } = await client.query('select max(number) as migrations from schema_migrations')
  yield JSON.stringify({ famulusBackup: 1, migrations: rows[0].migrations })
  for (const path of await keptFiles(dataFolder)) {
    yield JSON.stringify({ file: path, base64: await readKept(dataFolder, path) })
    copied.files += 1
  }
  for (const table of await tableNames(client)) {
    yield JSON.stringify({ table })
    copied.tables += 1
    for await (const row of rowsOf(client, table)) {
      yield `=${row}`
      copied.rows += 1
    }
  }
}
