import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../store/as-actor.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme, at } from '../store/world.testing.ts'
import { append } from './append.ts'
import { event } from './event.testing.ts'
import type { JournalEvent } from './event.ts'
import { behindTheTriggers } from './tamper.testing.ts'
import { verify } from './verify.ts'

type Ids = Pick<JournalEvent, 'studentId' | 'applicationId'>

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let studentId: string
  let hostOrganisationId: string

  beforeAll(async () => {
    store = await openStore(await newPlace())
    await addProgramme(store.db)
    studentId = await addPerson(store.db, 'student')
    hostOrganisationId = await addOrganisation(store.db, 'host')
  })
  afterAll(() => store.close())

  const newApplication = async (): Promise<Ids> => {
    const made = { studentId, hostOrganisationId, homeOrganisationId: null, stage: 'submitted' } as const
    return { studentId, applicationId: await addApplication(store.db, made) }
  }
  const appended = (...events: JournalEvent[]) =>
    store.db.transaction().execute(async (tx) => {
      for (const one of events) await append(tx, one)
    })
  const rowsOf = ({ applicationId }: Ids) =>
    store.db
      .selectFrom('applicationEvents')
      .selectAll()
      .where('applicationId', '=', applicationId)
      .orderBy('seq')
      .execute()
  const breaksOf = async ({ applicationId }: Ids) =>
    (await verify(store.db, 3)).breaks.filter((one) => one.applicationId === applicationId)

  test('what was appended is read back as it was, one after the other', async () => {
    const ids = await newApplication()
    const facts = {
      document: newId(),
      weeks: 4,
      late: false,
      note: null,
      first_seen: '2027-03-01',
      codes: ['z', 'a'],
      ß: 'Ä"\n',
    }
    const first = event(ids, { facts, reason: 'full', at: '2027-03-01T08:00:00.001Z' })
    await appended(first, event(ids, { actorId: studentId, side: 'student' }))
    const rows = await rowsOf(ids)
    expect(rows).toMatchObject([
      { ...first, seq: 1 },
      { seq: 2, actorId: studentId, previousHash: rows[0]?.hash },
    ])
    expect(await breaksOf(ids)).toEqual([])
  })

  test('who append at once come one after the other', async () => {
    const ids = await newApplication()
    await Promise.all(Array.from({ length: 8 }, () => appended(event(ids))))
    expect((await rowsOf(ids)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(await breaksOf(ids)).toEqual([])
  })

  test('a move that is given up leaves no event', async () => {
    const ids = await newApplication()
    const givenUp = store.db.transaction().execute(async (tx) => {
      await append(tx, event(ids))
      throw new Error('given up')
    })
    await expect(givenUp).rejects.toThrow('given up')
    await appended(event(ids))
    expect((await rowsOf(ids)).map(({ seq }) => seq)).toEqual([1])
  })

  test('a person appends in their own name only', async () => {
    const ids = await newApplication()
    const appendAs = (actorId: string, person: string) =>
      asActor(store.db, person, (tx) => append(tx, event(ids, { actorId, side: 'student' })))
    await appendAs(studentId, studentId)
    const other = await addPerson(store.db, `other-${ids.applicationId}`)
    const refused = 'violates row-level security policy for table "application_events"'
    await expect(appendAs(studentId, other)).rejects.toThrow(refused)
    await expect(appendAs(other, other)).rejects.toThrow(refused)
    await expect(appendAs(other, studentId)).rejects.toThrow(refused)
    expect(await rowsOf(ids)).toHaveLength(1)
  })

  test.each(['update application_events set move = move', 'delete from application_events'])(
    '%j is refused, to the server and to the owner',
    async (text) => {
      await appended(event(await newApplication()))
      await expect(asActor(store.db, studentId, (tx) => sql.raw(text).execute(tx))).rejects.toThrow(
        'permission denied for table application_events',
      )
      await expect(sql.raw(text).execute(store.db)).rejects.toThrow('the journal is only ever appended to')
    },
  )

  test('a table emptied at once is refused, too', async () => {
    const emptied = sql`truncate application_events`.execute(store.db)
    await expect(emptied).rejects.toThrow('the journal is only ever appended to: TRUNCATE is refused')
  })

  test('an event that does not continue the journal is refused', async () => {
    const ids = await newApplication()
    await appended(event(ids))
    const [row] = await rowsOf(ids)
    if (!row) throw new Error('an event was appended')
    const again = { ...row, facts: '{}', seq: 2 }
    const inserted = store.db.insertInto('applicationEvents').values(again).execute()
    await expect(inserted).rejects.toThrow('does not continue its journal')
  })

  test('whatever is changed, removed, reordered or added behind the triggers is found', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.nat(),
        tampering,
        async (length, chance, tamper) => {
          const ids = await newApplication()
          const events = Array.from({ length }, (_, index) => event(ids, { at: at(index), facts: { index } }))
          await appended(...events)
          const seq = 1 + (chance % length)
          await behindTheTriggers(store.db, tamper(`application_id = '${ids.applicationId}'`, seq, length))
          expect(await breaksOf(ids)).toHaveLength(1)
          found += 1
        },
      ),
      { numRuns: 40, seed: 5 },
    )
    expect(found).toBe(40)
  })

  test('a whole journal that is gone is found', async () => {
    const ids = await newApplication()
    await appended(event(ids), event(ids))
    await behindTheTriggers(
      store.db,
      `delete from application_events where application_id = '${ids.applicationId}'`,
    )
    expect(await breaksOf(ids)).toEqual([{ ...ids, seq: 1, what: 'missing' }])
    const others = await newApplication()
    await appended(event(others))
    await behindTheTriggers(
      store.db,
      `delete from journal_heads where application_id = '${others.applicationId}'`,
    )
    expect(await breaksOf(others)).toEqual([{ ...others, seq: 1, what: 'left-over' }])
  })
})

/** SQL that damages the event `seq` of the journal `where`, which has `length` events. */
const tampering = fc.oneof(
  fc
    .constantFrom(
      "at = at + interval '1 millisecond'",
      "side = 'site', actor_id = student_id",
      "move = 'accept'",
      "reason = ''",
      'from_state = null',
      "to_state = 'offered'",
      `facts = '{"index": 100}'`,
      `facts = facts || '{"more": 1}'`,
      `facts = '{}'`,
      'facts = jsonb_build_object($$index$$, 9007199254740993)',
      "seen_by = '{}'",
      "seen_by = seen_by || '{site}'",
      "hash = repeat('0', 63) || '1'",
      "previous_hash = repeat('1', 64)",
    )
    .map(
      (change) => (where: string, seq: number) =>
        `update application_events set ${change} where ${where} and seq = ${seq}`,
    ),
  fc.constant(
    (where: string, seq: number) => `delete from application_events where ${where} and seq = ${seq}`,
  ),
  // Two change places, with a third number in between, because each may be there only once.
  fc.constant((where: string, seq: number, length: number) => {
    const other = seq === length ? 1 : seq + 1
    const move = (from: number, to: number) =>
      `update application_events set seq = ${to} where ${where} and seq = ${from};`
    return move(seq, 99) + move(other, seq) + move(99, other)
  }),
  fc.constant(
    (where: string, _: number, length: number) =>
      `insert into application_events select student_id, application_id, ${length + 1}, at, actor_id, side, move, reason,
        from_state, to_state, facts, seen_by, previous_hash, hash from application_events where ${where} and seq = 1`,
  ),
)
