import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Environment } from '../config/env.ts'
import { movePapers, storageOf } from '../documents/index.ts'
import { openS3Server } from '../documents/objects/s3-server.testing.ts'
import { verify } from '../journal/verify.ts'
import { databases, emptyDatabase } from '../store/databases.testing.ts'
import { generateWorld } from '../store/generated-world.testing.ts'
import { openPool } from '../store/open-pool.ts'
import { openStore } from '../store/open-store.ts'
import { writeKept } from './files.ts'
import { backup, restore } from './index.ts'
import { rowsOf, tableNames } from './tables.ts'

const newPath = async () => join(await mkdtemp(join(tmpdir(), 'famulus-backup-')), 'backup')

/** An environment of its own for each of both databases: empty, or with whatever is in `place`. */
async function environmentOf(place: { kind: string; path?: string; url?: string }): Promise<Environment> {
  return place.kind === 'folder'
    ? { FAMULUS_DATA: place.path }
    : { DATABASE_URL: place.url, FAMULUS_DATA: await newPath() }
}

async function everything(environment: Environment): Promise<Record<string, readonly string[]>> {
  const url = environment.DATABASE_URL
  const { pool, close } = await openPool(
    url ? { kind: 'server', url } : { kind: 'folder', path: environment.FAMULUS_DATA ?? '' },
  )
  const client = await pool.connect()
  await client.query('begin')
  const all: Record<string, readonly string[]> = {}
  for (const table of await tableNames(client)) {
    const rows: string[] = []
    for await (const row of rowsOf(client, table)) rows.push(row)
    all[table] = rows.sort()
  }
  client.release()
  await close()
  return all
}

describe.each(databases)('of %s', (name, newPlace) => {
  test('papers that lie in a bucket are in the backup, and are restored into the database', async () => {
    const place = await newPlace()
    const from = await environmentOf(place as never) // one of the two kinds
    const store = await openStore(place)
    await generateWorld(store.db)
    await store.db.deleteFrom('documentObjects').execute()
    await store.db.deleteFrom('objectErasures').execute()
    await store.close()
    const before = await everything(from)
    const server = await openS3Server()
    const { endpoint, region, keyId, secret } = server.access
    const reaching = {
      FAMULUS_S3_ENDPOINT: endpoint,
      FAMULUS_S3_REGION: region,
      FAMULUS_S3_KEY: keyId,
      FAMULUS_S3_SECRET: secret,
    }
    const moving = await openStore(place)
    const storage = storageOf({ place: { bucket: server.bucket, prefix: '' }, access: server.access })
    const moved = await movePapers({ db: moving.db, nowMs: Date.now, newId: randomUUID }, storage)
    await moving.close()
    expect([moved, server.objects.size]).toEqual([before.documents?.length, moved])

    const file = await newPath()
    await expect(backup(from, file)).rejects.toThrow('storage-needed')
    server.faultAt = () => 503
    await expect(backup({ ...from, ...reaching }, file)).rejects.toThrow('storage-away')
    server.faultAt = () => undefined
    const { lost, ...made } = await backup({ ...from, ...reaching }, file)
    expect(lost).toEqual([])
    expect(made.rows).toBe(Object.values(before).reduce((sum, rows) => sum + rows.length, 0))
    const asked = server.asked.length
    for (const into of [{ FAMULUS_DATA: await newPath() }, await environmentOf(await emptyDatabase())]) {
      expect(await restore(into, file)).toEqual(made)
      expect(await everything(into)).toEqual(before)
    }
    expect(server.asked).toHaveLength(asked) // a restore needs no bucket
    console.log(
      `figure: backup of ${name} with ${moved} papers in a bucket: ${made.rows} rows, restored into both databases, 0 differences`,
    )

    const [[name0 = '', content = Buffer.of()] = []] = server.objects
    server.objects.set(name0, Buffer.concat([content, Buffer.of(0)]))
    const [, [name1 = ''] = []] = server.objects
    server.objects.delete(name1)
    const other = await backup({ ...from, ...reaching }, await newPath())
    expect([other.lost.length, other.rows]).toEqual([2, made.rows - 2])
    await server.close()
  }, 180_000)

  test('a backup is restored into either database, row for row and file for file', async () => {
    const place = await newPlace()
    const from = await environmentOf(place as never) // one of the two kinds
    const store = await openStore(place)
    await generateWorld(store.db)
    await store.db.deleteFrom('documentObjects').execute()
    await store.db.deleteFrom('objectErasures').execute()
    await store.close()
    for (const path of ['secret', 'master.key', 'documents/ab/one'])
      await writeKept(from.FAMULUS_DATA ?? '', path, Buffer.from(path).toString('base64'))
    const file = await newPath()
    const { lost, ...made } = await backup(from, file)
    expect(lost).toEqual([])
    const before = await everything(from)
    expect(made.rows).toBe(Object.values(before).reduce((sum, rows) => sum + rows.length, 0))
    await expect(backup(from, file)).rejects.toThrow('file-exists')
    await expect(restore(from, file)).rejects.toThrow('restore-not-empty')

    const empty = [{ FAMULUS_DATA: await newPath() }, await environmentOf(await emptyDatabase())]
    for (const into of empty) {
      expect(await restore(into, file)).toEqual(made)
      expect(await everything(into)).toEqual(before)
      expect(await readFile(join(into.FAMULUS_DATA ?? '', 'documents', 'ab', 'one'), 'utf8')).toBe(
        'documents/ab/one',
      )
      const place = into.DATABASE_URL
        ? ({ kind: 'server', url: into.DATABASE_URL } as const)
        : ({ kind: 'folder', path: into.FAMULUS_DATA ?? '' } as const)
      const restored = await openStore(place)
      expect((await verify(restored.db)).breaks).toEqual([])
      const change = restored.db.deleteFrom('applicationEvents').execute()
      await expect(change).rejects.toThrow() // the journal's trigger is there again
      await restored.close()
      await expect(restore(into, file)).rejects.toThrow('restore-not-empty')
    }
    console.log(
      `figure: backup of ${name}: ${made.rows} rows of ${made.tables} tables and ${made.files} files, restored into both databases, 0 differences`,
    )

    const text = gunzipSync(await readFile(file)).toString()
    const newer = text.replace(/"migrations":\d+/, '"migrations":999')
    const wrong: [string, Buffer, string][] = [
      ['changed', gzipSync(text.replace('student-1@', 'student-9@')), 'backup-damaged'],
      ['newer, and changed', gzipSync(newer), 'backup-damaged'],
      ['cut off', (await readFile(file)).subarray(0, 2000), 'backup-damaged'],
      ['no backup', Buffer.from('a letter'), 'backup-damaged'],
    ]
    for (const [what, bytes, code] of wrong) {
      const other = await newPath()
      await writeFile(other, bytes)
      const into = { FAMULUS_DATA: await newPath() }
      await expect(restore(into, other), what).rejects.toThrow(code)
    }
  }, 180_000)
})
