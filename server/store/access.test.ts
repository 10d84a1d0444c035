import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from './as-actor.ts'
import { databases } from './databases.testing.ts'
import { generateWorld, type World } from './generated-world.testing.ts'
import { newId } from './new-id.ts'
import { openStore, type Store } from './open-store.ts'
import {
  type AllRows,
  partiesByTable,
  publicTables,
  type Row,
  unreadableTables,
  writtenByTheHost,
} from './parties.testing.ts'

const walked = Object.keys(partiesByTable)

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let world: World
  let all: AllRows

  beforeAll(async () => {
    store = await openStore(await newPlace())
    world = await generateWorld(store.db)
    const tables = [...walked, ...publicTables]
    const rows = await Promise.all(
      tables.map(async (table) => [table, (await everything(table).execute(store.db)).rows]),
    )
    all = Object.fromEntries(rows)
  }, 120_000)
  afterAll(() => store.close())

  const everything = (table: string) => sql<Row>`select * from ${sql.table(table)}`
  const seenBy = (person: string, table: string) =>
    asActor(store.db, person, async (tx) => (await everything(table).execute(tx)).rows)
  const allow = (table: string, row: Row) => partiesByTable[table]?.(row, all) ?? new Set()

  test('every table is in the walk, open to everybody, or open to nobody', async () => {
    const { rows } = await sql<{ tablename: string; rowsecurity: boolean }>`
      select tablename, rowsecurity from pg_tables where schemaname = 'public'`.execute(store.db)
    expect(rows.map(({ tablename }) => tablename).sort()).toEqual(
      [...walked, ...publicTables, ...unreadableTables].sort(),
    )
    const secured = rows.filter(({ rowsecurity }) => rowsecurity).map(({ tablename }) => tablename)
    const unwalked = [
      ...writtenByTheHost,
      'journal_heads',
      'object_erasures',
      'endorsement_secrets',
      'feedback_secrets',
      'passkeys',
      'mails',
    ]
    expect(secured.sort()).toEqual([...walked, ...unwalked].sort())
    for (const table of walked) expect(all[table]).not.toEqual([])
  })

  test('a forgotten WHERE shows nobody a row of somebody else, and everybody their own', async () => {
    const everyParty = [...new Set([...world.partiesOf.values()].flat())]
    let combinations = 0
    for (const table of walked)
      for (const [person, parties] of world.partiesOf) {
        const seen = await seenBy(person, table)
        const isTheirs = (row: Row) => parties.some((party) => allow(table, row).has(party))
        for (const stranger of everyParty.filter((party) => !parties.includes(party))) {
          expect(seen.filter((row) => allow(table, row).has(stranger) && !isTheirs(row))).toEqual([])
          combinations += 1
        }
        expect(sorted(seen), `${table} as ${person}`).toEqual(sorted((all[table] ?? []).filter(isTheirs)))
      }
    const size = Object.values(all).reduce((sum, rows) => sum + rows.length, 0)
    console.log(
      `figure: row-level security on ${name}: ${combinations} combinations of table, person and stranger, ${size} rows, 0 leaks`,
    )
  }, 120_000)

  test('who reads their own sees that and nothing else, whatever they are besides', async () => {
    const { rows } = await sql<{ table: string; owner: string }>`
      select tablename as "table", case when tablename = 'people' then 'personId' else 'studentId' end as owner
      from pg_policies where policyname = 'self'`.execute(store.db)
    expect(rows.length).toBe(13)
    for (const { table, owner } of rows)
      for (const person of world.partiesOf.keys()) {
        const seen = await asActor(
          store.db,
          person,
          async (tx) => (await everything(table).execute(tx)).rows,
          'famulus_self',
        )
        const own = (await seenBy(person, table)).filter((row) => row[owner] === person)
        expect(sorted(seen), `${table} as ${person}`).toEqual(sorted(own))
      }
  })

  test('a desk shows what its own organisation has before it, to its members and nobody else', async () => {
    const organisations = await store.db
      .selectFrom('organisations')
      .select(['organisationId', 'kind'])
      .execute()
    const members = (all.memberships ?? []).map((one) => `${one.personId} ${one.organisationId}`)
    const shownAt = { home: 'endorsementRequestedAt', host: 'submittedAt' } as const
    let shown = 0
    for (const kind of ['home', 'host'] as const)
      for (const { organisationId, kind: its } of organisations)
        for (const person of world.partiesOf.keys()) {
          const read = (table: string) =>
            asActor(store.db, person, async (tx) => (await everything(table).execute(tx)).rows, {
              kind,
              organisationId,
            })
          const isTheirs = its === kind && members.includes(`${person} ${organisationId}`)
          const before = (all.applications ?? []).filter(
            (row) =>
              isTheirs && row[`${kind}OrganisationId`] === organisationId && row[shownAt[kind]] !== null,
          )
          expect(sorted(await read('applications'))).toEqual(sorted(before))
          const asMember = isTheirs ? await seenBy(person, 'people') : []
          const students = asMember.filter((one) => before.some((row) => row.studentId === one.personId))
          expect(sorted(await read('people'))).toEqual(sorted(students))
          const own = (all.memberships ?? []).filter((one) => one.personId === person)
          expect(sorted(await read('memberships'))).toEqual(sorted(own))
          shown += before.length
        }
    expect(shown).toBeGreaterThan(0)
  }, 120_000)

  test('nobody is shown anything where it is not said who asks', async () => {
    for (const table of walked) expect(await seenBy('', table)).toEqual([])
  })

  test.each(unreadableTables)('%s is for the owner only', async (table) => {
    const [person = ''] = world.partiesOf.keys()
    await expect(seenBy(person, table)).rejects.toThrow(`permission denied for table ${table}`)
  })

  test('role and actor end with the transaction, also with one that fails', async () => {
    const [person = ''] = world.partiesOf.keys()
    await expect(asActor(store.db, person, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const { rows } = await sql`select current_user = session_user as owner,
      coalesce(current_setting('famulus.actor', true), '') as actor`.execute(store.db)
    expect(rows).toEqual([{ owner: true, actor: '' }])
  })

  test('an UPDATE without a WHERE changes only what is theirs', async () => {
    for (const [person, parties] of world.partiesOf) {
      const mayMove = (row: Row) =>
        parties.some((party) =>
          [row.studentId, row.homeOrganisationId, row.hostOrganisationId].includes(party),
        ) && parties.some((party) => allow('applications', row).has(party))
      const { numUpdatedRows } = await asActor(store.db, person, (tx) =>
        tx.updateTable('applications').set({ dueAt: null }).executeTakeFirstOrThrow(),
      )
      expect(Number(numUpdatedRows), person).toBe((all.applications ?? []).filter(mayMove).length)
    }
  })

  test('nobody applies, or shares a document, in the name of somebody else', async () => {
    const [first = '', second = ''] = world.partiesOf.keys()
    const [theirs] = (all.applications ?? []).filter(({ studentId }) => studentId === second)
    const copy = { ...theirs, applicationId: newId(), wishes: '[]' } as never // a row as it was read
    const insert = asActor(store.db, first, (tx) => tx.insertInto('applications').values(copy).execute())
    await expect(insert).rejects.toThrow('violates row-level security policy for table "applications"')
    const [share] = (all.document_shares ?? []).filter(({ studentId }) => studentId === second)
    const shared = asActor(store.db, first, (tx) =>
      tx
        .insertInto('documentShares')
        .values({ ...share, organisationId: first } as never)
        .execute(),
    )
    await expect(shared).rejects.toThrow('violates row-level security policy for table "document_shares"')
  })

  test('a student gives back a seat of their own and no other', async () => {
    const taken = (all.seats ?? []).filter((seat) => seat.studentId)
    const [seat] = taken
    const stranger = [...world.partiesOf.keys()].find((person) => person !== seat?.studentId) ?? ''
    const giveBack = (person: string) =>
      asActor(store.db, person, (tx) =>
        sql`select give_seat_back(${seat?.studentId}, ${seat?.applicationId})`.execute(tx),
      )
    const countTaken = async () =>
      (await store.db.selectFrom('seats').selectAll().where('studentId', 'is not', null).execute()).length
    await giveBack(stranger)
    expect(await countTaken()).toBe(taken.length)
    await giveBack(String(seat?.studentId))
    expect(await countTaken()).toBe(taken.length - 1)
  })

  test('a host makes offerings and terms for itself only', async () => {
    const [own, other] = [...new Set((all.offerings ?? []).map((one) => String(one.hostOrganisationId)))]
    const [member = ''] = [...world.partiesOf].find(([, parties]) => own && parties.includes(own)) ?? []
    const add = (hostOrganisationId = '') =>
      asActor(store.db, member, (tx) =>
        tx.insertInto('hostTerms').values({ hostOrganisationId, programmeId: 'p', terms: '{}' }).execute(),
      )
    await add(own)
    await expect(add(other)).rejects.toThrow('violates row-level security policy for table "host_terms"')
  })

  test('no one gives an application to another student or host', async () => {
    for (const column of ['studentId', 'hostOrganisationId'] as const) {
      const [person = ''] = world.partiesOf.keys()
      const moved = asActor(store.db, person, (tx) =>
        tx
          .updateTable('applications')
          .set({ [column]: newId() })
          .execute(),
      )
      await expect(moved).rejects.toThrow('permission denied for table applications')
    }
  })
})

const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort()
