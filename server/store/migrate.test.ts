import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '../config/config.ts'
import { asActor } from './as-actor.ts'
import { emptyDatabase, emptyDatabases } from './databases.testing.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { newId } from './new-id.ts'
import { type OpenPool, openPool } from './open-pool.ts'
import { openStore } from './open-store.ts'
import { runProcess } from './run-process.testing.ts'
import { addPerson } from './world.testing.ts'

const all = migrations.map((_, index) => index + 1)

describe.each(emptyDatabases)('on %s', (_, newPlace) => {
  let place: DatabasePlace
  let open: OpenPool

  beforeAll(async () => {
    place = await newPlace()
    open = await openPool(place)
  })
  afterAll(() => open.close())

  const tables = async () => {
    const { rows } = await open.pool.query("select tablename from pg_tables where schemaname = 'public'")
    return rows.length
  }

  test('an empty database gets every migration, in order', async () => {
    expect(await migrate(open.pool)).toEqual(all)
  })

  test('a second time, nothing is left to do', async () => {
    const before = await tables()
    expect(await migrate(open.pool)).toEqual([])
    expect(await tables()).toBe(before)
  })

  test('a migration that fails leaves nothing behind, and the next start tries again', async () => {
    const broken = [...migrations, 'create table half (id integer)', 'create table half (id integer)']
    await expect(migrate(open.pool, broken)).rejects.toThrow('relation "half" already exists')
    expect(await migrate(open.pool)).toEqual([])
    expect(await migrate(open.pool, broken.slice(0, -1))).toEqual([migrations.length + 1])
  })

  test('a database that is newer than the code is left alone', async () => {
    await expect(migrate(open.pool)).rejects.toThrow(
      `database-newer {"found":${migrations.length + 1},"known":${migrations.length}}`,
    )
  })
})

test('of processes that start at once, one migrates and the others wait for it', async () => {
  const { url } = await emptyDatabase()
  const started = Array.from({ length: 3 }, () => runProcess('migrate-once.testing.ts', url).ended)
  const applied = (await Promise.all(started)).map(({ output }) => JSON.parse(output))
  expect(applied.sort((a, b) => a.length - b.length)).toEqual([[], [], all])
})

test('a user that is no superuser, but was given the roles, can migrate and work for a person', async () => {
  const place = await emptyDatabase(
    (owner) =>
      `create role ${owner} login in role famulus_app, famulus_self, famulus_host_desk, famulus_home_desk`,
  )
  const { db, close } = await openStore(place)
  await addPerson(db, 'student')
  const seen = await asActor(db, newId(), (tx) => tx.selectFrom('people').selectAll().execute())
  expect(seen).toEqual([])
  await close()
})
