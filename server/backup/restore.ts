import { readdir } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { type Config, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { Refusal } from '../refusal.ts'
import { migrate } from '../store/migrate.ts'
import { migrations } from '../store/migrations/index.ts'
import { openPool } from '../store/open-pool.ts'
import type { Copied } from './backup.ts'
import { damaged, headSchema, partSchema, readBackupFile } from './backup-file.ts'
import { writeKept } from './files.ts'
import { insertRows, withoutChecks } from './tables.ts'

/**
 * Fills an empty place from a backup, of whichever database it came from. The file is read to its end before anything is
 * written, and the rows are loaded in one transaction.
 */
export async function restore(environment: Environment, file: string): Promise<Copied> {
  const config = readConfig(environment)
  const known = await migrationsIn(file)
  await refuseFilledFolder(config)
  const { pool, close } = await openPool(config.database)
  try {
    await refuseFilledDatabase(pool)
    // First as it was when the backup was made, then on to what this version knows.
    await migrate(pool, migrations.slice(0, known))
    const copied = await load(pool, file, config.dataFolder)
    await migrate(pool)
    return copied
  } finally {
    await close()
  }
}

async function migrationsIn(file: string): Promise<number> {
  let head: string | undefined
  for await (const line of readBackupFile(file)) head ??= line
  const found = headSchema.safeParse(jsonOf(head ?? '')).data
  if (!found) throw damaged(file)
  if (found.migrations > migrations.length)
    throw new Refusal({
      code: 'database-newer',
      facts: { found: found.migrations, known: migrations.length },
    })
  return found.migrations
}

async function refuseFilledFolder({ dataFolder }: Config): Promise<void> {
  const found = await readdir(dataFolder).catch(() => [])
  if (found.length > 0) throw new Refusal({ code: 'restore-not-empty', facts: { place: dataFolder } })
}

async function refuseFilledDatabase(pool: Pool): Promise<void> {
  const { rows } = await pool.query("select from pg_tables where schemaname = 'public' limit 1")
  if (rows.length > 0) throw new Refusal({ code: 'restore-not-empty', facts: { place: 'DATABASE_URL' } })
}

async function load(pool: Pool, file: string, dataFolder: string): Promise<Copied> {
  const client = await pool.connect()
  try {
    const copied = { tables: 0, rows: 0, files: 0 }
    await client.query('begin')
    await withoutChecks(client, () => loadLines(client, file, dataFolder, copied))
    await client.query('commit')
    return copied
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const batch = 500

async function loadLines(
  client: PoolClient,
  file: string,
  dataFolder: string,
  copied: { tables: number; rows: number; files: number },
): Promise<void> {
  let table = ''
  let rows: string[] = []
  const flush = async () => {
    await insertRows(client, table, rows)
    copied.rows += rows.length
    rows = []
  }
  let isHead = true
  for await (const line of readBackupFile(file)) {
    if (line.startsWith('=')) {
      rows.push(line.slice(1))
      if (rows.length === batch) await flush()
    } else if (!isHead) {
      await flush()
      const part = partSchema.parse(jsonOf(line))
      if ('table' in part) {
        table = part.table
        copied.tables += 1
      } else {
        await writeKept(dataFolder, part.file, part.base64)
        copied.files += 1
      }
    }
    isHead = false
  }
  await flush()
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
