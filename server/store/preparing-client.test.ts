import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases } from './databases.testing.ts'
import { openStore } from './open-store.ts'

describe.each(databases)('on %s', (_, newPlace) => {
  test('a statement is planned once on a connection, however often it is asked', async () => {
    const { db, close } = await openStore(await newPlace())
    const prepared = await db.connection().execute(async (one) => {
      for (const name of ['one', 'another', 'one'])
        await one.selectFrom('organisations').select('name').where('name', '=', name).execute()
      const { rows } = await sql<{ asked: number }>`select (generic_plans + custom_plans)::int as asked
        from pg_prepared_statements where statement like '%from "organisations"%'`.execute(one)
      return rows
    })
    expect(prepared).toEqual([{ asked: 3 }])
    await close()
  })

  test('after a table has changed below, one statement fails at most', async () => {
    const { db, close } = await openStore(await newPlace())
    const read = () =>
      db.selectFrom('clockFreezes').selectAll().where('fromAt', '<', '2026-11-22T00:00:00Z').execute()
    await read()
    await sql`alter table clock_freezes add column weather text`.execute(db)
    const outcomes = await Promise.allSettled([read()])
    for (let time = 0; time < 20; time += 1) await Promise.all([read(), read(), read()])
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(1)
    await close()
  })

  test('lists of changing length are not kept each', async () => {
    const { db, close } = await openStore(await newPlace())
    const kept = await db.connection().execute(async (one) => {
      for (const length of [20, 21, 22])
        await one
          .selectFrom('organisations')
          .select('name')
          .where(
            'name',
            'in',
            Array.from({ length }, (_, number) => `name ${number}`),
          )
          .execute()
      return (await sql`select 1 from pg_prepared_statements where statement like '%"name" in%'`.execute(one))
        .rows
    })
    expect(kept).toEqual([])
    await close()
  })
})
