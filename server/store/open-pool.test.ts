import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newDatabase } from './databases.testing.ts'
import { openStore } from './open-store.ts'

test('a connection that PostgreSQL cuts in the middle of a transaction ends that transaction, and nothing else', async () => {
  const { db, close } = await openStore(await newDatabase())
  const cut = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await sql`select 1`.execute(tx)
  })
  await expect(cut).rejects.toThrow()
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await close()
})
