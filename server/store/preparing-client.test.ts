import { sql, type Transaction } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { databases } from './databases.testing.ts'
import { later } from './later.ts'
import { newId } from './new-id.ts'
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

  test('a role that is taken on holds for the next statement, and until the end', async () => {
    const { db, close } = await openStore(await newPlace())
    const roles = await db.transaction().execute(async (tx) => {
      const role = async () =>
        (await sql<{ role: string }>`select current_user as role`.execute(tx)).rows[0]?.role
      const owner = await role()
      await sql`set local role famulus_self`.execute(tx)
      const asked = [await role(), await role()]
      await sql`set local role famulus_app`.execute(tx)
      return { owner, asked }
    })
    expect(roles.asked).toEqual(['famulus_self', 'famulus_self'])
    const { rows } = await sql`select current_user as role`.execute(db)
    expect(rows).toEqual([{ role: roles.owner }])
    await close()
  })

  test('what is written before a role is taken on last is committed', async () => {
    const { db, close } = await openStore(await newPlace())
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('clockFreezes')
        .values({ fromAt: '2027-01-01T00:00:00.000Z', untilAt: '2027-01-02T00:00:00.000Z' })
        .execute()
      await sql`set local role famulus_app`.execute(tx)
    })
    expect(await db.selectFrom('clockFreezes').selectAll().execute()).toHaveLength(1)
    await close()
  })

  test('what is written later is read by the next statement, is committed, and is gone after a rollback', async () => {
    const { db, close } = await openStore(await newPlace())
    const frozen = (fromAt: string) => ({ fromAt, untilAt: '2028-01-01T00:00:00.000Z' })
    const add = (tx: typeof db, fromAt: string) => tx.insertInto('clockFreezes').values(frozen(fromAt))
    const all = (one: typeof db) =>
      one.selectFrom('clockFreezes').select('fromAt').orderBy('fromAt').execute()
    const onDay = (day: number) => ({ fromAt: `2027-01-0${day}T00:00:00.000Z` })
    const [first, second, third] = [onDay(1), onDay(2), onDay(3)]
    await db.transaction().execute(async (tx) => {
      await later(tx, add(tx, first.fromAt))
      expect(await all(tx)).toEqual([first])
      await later(tx, add(tx, second.fromAt))
    })
    const thrown = db.transaction().execute(async (tx) => {
      await later(tx, add(tx, third.fromAt))
      throw new Error('no')
    })
    await expect(thrown).rejects.toThrow('no')
    expect(await all(db)).toEqual([first, second])
    await close()
  })

  test('what is written later and fails, fails the next statement or the commit, and leaves nothing', async () => {
    const { db, close } = await openStore(await newPlace())
    const fails = (tx: typeof db) =>
      tx.insertInto('memberships').values({ personId: newId(), organisationId: newId(), role: 'member' })
    const writes = (work: (tx: Transaction<Database>) => Promise<unknown>) =>
      db.transaction().execute(async (tx) => {
        await later(
          tx,
          tx.insertInto('institutions').values({ institutionId: 'a', name: 'A', country: 'DE' }),
        )
        await later(tx, fails(tx))
        await work(tx)
      })
    await expect(writes(() => Promise.resolve())).rejects.toThrow('violates foreign key')
    await expect(writes((tx) => sql`select 1`.execute(tx))).rejects.toThrow('violates foreign key')
    expect(await db.selectFrom('institutions').selectAll().execute()).toEqual([])
    await close()
  })

  test('a role that there is none of fails the statement behind it, and the transaction', async () => {
    const { db, close } = await openStore(await newPlace())
    const asked = db.transaction().execute(async (tx) => {
      await sql`set local role nobody_has_made`.execute(tx)
      return sql`select 1`.execute(tx)
    })
    await expect(asked).rejects.toThrow('nobody_has_made')
    expect((await sql`select 1`.execute(db)).rows).toHaveLength(1)
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
