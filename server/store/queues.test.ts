import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from './as-actor.ts'
import type { Database } from './database.ts'
import { databases } from './databases.testing.ts'
import { openStore, type Store } from './open-store.ts'
import { addOrganisation, addPerson, addProgramme, at } from './world.testing.ts'

/** The queries that Citus must send to every node (docs/decisions/0013-database.md), and the index that carries each. */
const queues = [
  [
    'the queue of a host',
    'applications_of_host',
    "applications where submitted_at is not null and host_organisation_id = :organisation and state = 'submitted'",
  ],
  [
    'the queue of a home school',
    'applications_of_home',
    "applications where endorsement_requested_at is not null and home_organisation_id = :organisation and state = 'submitted'",
  ],
  [
    'what is shared with an organisation',
    'document_shares_of_organisation',
    'document_shares where organisation_id = :organisation and revoked_at is null',
  ],
  ['what is due', 'applications_due', "applications where due_at <= '2027-01-01'"],
] as const

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let person: string
  let organisation: string

  beforeAll(async () => {
    store = await openStore(await newPlace())
    await addProgramme(store.db)
    person = await addPerson(store.db, 'registrar')
    organisation = await addOrganisation(store.db, 'host', person)
    await addMany(store.db)
  })
  afterAll(() => store.close())

  test.each(queues)('%s is read from its index, also under row-level security', async (_, index, from) => {
    const query = `explain select * from ${from.replace(':organisation', `'${organisation}'`)}`
    const { rows } = await asActor(store.db, person, (tx) => sql.raw(query).execute(tx))
    expect(JSON.stringify(rows)).toContain(` ${index}`)
  })
})

/** Enough that reading everything is not the quickest: 20 000 applications to 200 hosts. */
async function addMany(db: Kysely<Database>): Promise<void> {
  await sql`insert into organisations select gen_random_uuid(), 'host', null, 'host' from generate_series(1, 199)`.execute(
    db,
  )
  await sql`insert into people select gen_random_uuid(), 'student' || n || '@example.org', 'student', ${at(0)}
    from generate_series(1, 500) n`.execute(db)
  await sql`insert into applications (student_id, application_id, host_organisation_id, home_organisation_id, programme_id,
      programme_version, state, state_since, due_at, wishes, endorsement_requested_at, submitted_at, created_at)
    select p.person_id, gen_random_uuid(), o.organisation_id, o.organisation_id, 'us-harvard', 'v1', 'submitted', ${at(0)},
      timestamptz '2027-01-01' + interval '1 day' * row_number() over (order by o.organisation_id), '[]', ${at(0)}, ${at(0)},
      ${at(0)}
    from (select * from people limit 100) p cross join organisations o`.execute(db)
  await sql`insert into documents select person_id, gen_random_uuid(), 'transcript', false, 'application/pdf', 1,
      repeat('a', 64), null, ${at(0)} from people where name = 'student'`.execute(db)
  await sql`insert into document_shares select a.student_id, d.document_id, a.application_id, a.host_organisation_id, ${at(0)},
    null from applications a join documents d on d.student_id = a.student_id`.execute(db)
  await sql`analyze`.execute(db)
}
