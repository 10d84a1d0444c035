import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../journal/verify.ts'
import { databases } from '../store/databases.testing.ts'
import { generateWorld } from '../store/generated-world.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { emptyDue } from './empty-due.ts'
import { eraseOwnRows } from './erase-rows.ts'
import { goneAtOnce, goneLater, keptDays, staysWithoutName } from './fates.ts'

const deletedAt = '2027-02-01T08:00:00.000Z'

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let [leaving, staying]: string[] = []

  beforeAll(async () => {
    store = await openStore(await newPlace())
    await generateWorld(store.db)
    const students = await store.db
      .selectFrom('people')
      .select('personId')
      .where('name', 'in', ['student-1', 'student-2'])
      .orderBy('name')
      .execute()
    ;[leaving, staying] = students.map(({ personId }) => personId)
  }, 120_000)
  afterAll(() => store.close())

  const countOf = async (table: string, whose: string, of: string | undefined): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(whose)}::text = ${of}`.execute(store.db)
    return rows[0]?.count ?? 0
  }
  const counts = (of: string | undefined) =>
    Promise.all(
      [...goneAtOnce, ...goneLater].map(
        async ([table, whose]) => [table, await countOf(table, whose, of)] as const,
      ),
    )

  test('what becomes of it is said for every table that has rows of a person', async () => {
    const { rows } = await sql<{ table: string }>`select distinct table_name as table
      from information_schema.columns join pg_tables on tablename = table_name and schemaname = table_schema
      where table_schema = 'public' and column_name in ('person_id', 'student_id')`.execute(store.db)
    const said = [
      ...[...goneAtOnce, ...goneLater].map(([table]) => table),
      ...Object.keys(staysWithoutName),
    ].filter((table) => table !== 'verifications') // it has whose they are in a column of its own
    expect(rows.map(({ table }) => table).sort()).toEqual(said.sort())
  })

  test('whoever leaves leaves nothing but what others were shown, and that for so long', async () => {
    const before = await counts(staying)
    await store.db.transaction().execute((tx) => eraseOwnRows(tx, leaving ?? '', deletedAt))
    for (const [table, whose] of goneAtOnce)
      expect([table, await countOf(table, whose, leaving)]).toEqual([table, 0])
    const shown = await store.db
      .selectFrom('applicationSnapshots')
      .select('part')
      .distinct()
      .where('studentId', '=', leaving ?? '')
      .execute()
    expect(shown).toEqual([{ part: 'answers' }])
    const person = store.db
      .selectFrom('people')
      .select(['name', 'email'])
      .where('personId', '=', leaving ?? '')
    expect(await person.executeTakeFirst()).toEqual({
      name: 'student-1',
      email: `${leaving}@deleted.invalid`,
    })
    const dueMs = Date.parse(deletedAt) + keptDays * 86_400_000
    expect(await emptyDue(store.db, dueMs - 1)).toBe(0)
    expect(await emptyDue(store.db, dueMs)).toBe(1)
    for (const [table, whose] of goneLater)
      expect([table, await countOf(table, whose, leaving)]).toEqual([table, 0])
    expect(await person.executeTakeFirst()).toMatchObject({ name: '' })
    expect(await emptyDue(store.db, dueMs)).toBe(0)
    expect(await counts(staying)).toEqual(before)
    expect((await verify(store.db)).breaks).toEqual([])
  })
})
