import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type Site } from './app.ts'
import { listen } from './listen.ts'
import { newDatabase, newFolder } from './store/databases.testing.ts'
import { isReady } from './store/is-ready.ts'
import { migrate } from './store/migrate.ts'
import { openPool } from './store/open-pool.ts'
import { openStore } from './store/open-store.ts'

let site: Site
beforeAll(async () => {
  const dist = await mkdtemp(join(tmpdir(), 'famulus-dist-'))
  site = { dist, firstPage: async (wanted) => `<!doctype html><title>drawn for ${wanted}</title>` }
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>the app</title>')
})
afterAll(() => rm(site.dist, { recursive: true }))

describe('/healthz and /readyz', () => {
  test.each([
    [true, 200],
    [false, 503],
  ])('a database that is ready: %s', async (ready, status) => {
    const app = createApp(site, () => Promise.resolve(ready))
    const readiness = await app.request('/readyz')
    expect([readiness.status, await readiness.json()]).toEqual([status, { ready }])
    expect(readiness.headers.get('cache-control')).toBe('no-cache')
    expect((await app.request('/healthz')).status).toBe(200)
  })
})

describe('a server', () => {
  test('serves the app and answers for its database, and closes both', async () => {
    const { port, close } = await listen(site, { port: 0, database: await newFolder() })
    const address = `http://127.0.0.1:${port}`
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ ready: true })
    expect(await (await fetch(`${address}/programmes/us-yale`)).text()).toContain('the app')
    const first = await fetch(`${address}/`, { headers: { 'Accept-Language': 'de' } })
    expect([await first.text(), first.headers.get('vary')]).toEqual([
      '<!doctype html><title>drawn for de</title>',
      expect.stringContaining('Accept-Language'),
    ])
    await close()
    await expect(fetch(address)).rejects.toThrow()
  })

  test('finishes the answer that is under way before it closes', async () => {
    const database = await newDatabase()
    const { port, close } = await listen(site, { port: 0, database })
    const other = await openPool(database)
    const client = await other.pool.connect()
    await client.query('begin; lock table schema_migrations')
    const answer = fetch(`http://127.0.0.1:${port}/readyz`)
    await pause(200)
    const closed = close()
    await pause(200)
    await client.query('commit')
    expect(await (await answer).json()).toEqual({ ready: true })
    await closed
    client.release()
    await other.close()
  })

  test('lets go of the database where the port is taken', async () => {
    const database = await newFolder()
    const first = await listen(site, { port: 0, database: await newDatabase() })
    const taken = listen(site, { port: first.port, database })
    await expect(taken).rejects.toThrow('EADDRINUSE')
    await (await openStore(database)).close()
    await first.close()
  })
})

describe('a database is ready', () => {
  test('not before it is migrated, and not when it is gone', async () => {
    const place = await newDatabase()
    const { pool, close } = await openPool(place)
    const store = await openStore(place)
    expect(await isReady(store.db)).toBe(true)
    await pool.query(
      'delete from schema_migrations where number = (select max(number) from schema_migrations)',
    )
    expect(await isReady(store.db)).toBe(false)
    await pool.query('drop table schema_migrations')
    expect(await isReady(store.db)).toBe(false)
    await expect(migrate(pool)).rejects.toThrow('already exists')
    await store.close()
    await close()
  })

  test('only if it answers in time', async () => {
    const place = await newDatabase()
    const [store, { pool, close }] = [await openStore(place), await openPool(place)]
    const client = await pool.connect()
    await client.query('begin; lock table schema_migrations')
    expect(await isReady(store.db, 100)).toBe(false)
    await client.query('commit')
    client.release()
    expect(await isReady(store.db)).toBe(true)
    await store.close()
    await close()
  })
})
