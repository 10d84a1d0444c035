import { applicationStates, criteria, isIn } from '@famulus/domain/applications'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ids } from '../http/access.testing.ts'
import { type WholeApi, wholeApi } from '../http/api.testing.ts'
import { type People, partiesIn } from '../http/parties-in-demo.testing.ts'
import { asActor, asOwnerWithin } from '../store/as-actor.ts'
import { newDatabase, newFolder } from '../store/databases.testing.ts'
import { identity, makeBlind, marksIn, walkRoutes, walkTables } from './blind.testing.ts'

describe.each([
  ['PGlite', newFolder],
  ['PostgreSQL', () => newDatabase()],
] as const)('on %s', (name, newPlace) => {
  let api: WholeApi
  let people: People
  let ids: Ids
  let [registrar, reviewer, path] = ['', '', '']
  beforeAll(async () => {
    api = await wholeApi(await newPlace())
    const found = await partiesIn(api.store)
    people = found.people
    ids = found.ids
    registrar = people['their host'] ?? ''
    const surgeon = api.store.db.selectFrom('people').select('personId')
    reviewer = (await surgeon.where('email', '=', 'reviewer@demo.example').executeTakeFirstOrThrow()).personId
    path = `/applications/${ids.studentId}/${ids.applicationId}`
    await makeBlind(api, people, ids)
  }, 120_000)
  afterAll(() => api.close())

  const asHost = async (person: string, method: string, place: string, json?: object) => {
    const organisationId = ids.hostOrganisationId
    const request =
      method === 'GET'
        ? { path: `${path}${place}?organisationId=${organisationId}` }
        : { path: `${path}${place}`, json: { organisationId, ...json } }
    const answer = await api.ask({ ...request, method, person })
    return { status: answer.status, body: JSON.parse(await answer.text()) }
  }
  const desk = () => ({ kind: 'host', organisationId: ids.hostOrganisationId }) as const
  const reason = 'The name on the certificate must be compared.'

  test('no route and no table tells a reviewer who applied', async () => {
    const { asked, found } = await walkRoutes(api, ids, reviewer)
    expect(found).toEqual({})
    expect(await walkTables(api, reviewer)).toEqual({})
    expect(await walkTables(api, reviewer, desk())).toEqual({})
    console.log(`figure: blind review on ${name}: ${asked} requests and every table, 0 told who applied`)
  }, 60_000)

  test('without any one of the policies, a table tells it', async () => {
    const { rows: policies } = await sql<{ table: string; policy: string; role: string; qual: string }>`
      select tablename as table, policyname as policy, roles[1] as role, qual from pg_policies
      where qual like '%hides_student%' order by 1, 2 desc`.execute(api.store.db)
    expect(policies.map(({ table, role }) => `${table} ${role}`)).toEqual([
      'application_messages famulus_app',
      'application_snapshots famulus_app',
      'document_shares famulus_app',
      'letters famulus_app',
      'people famulus_app',
      'people famulus_host_desk',
      'review_notes famulus_app',
      'school_verifications famulus_app',
      'stays famulus_app',
    ])
    await api.store.db.insertInto('reviewNotes').values(noteOf(registrar)).execute()
    expect(await walkTables(api, reviewer)).toEqual({})
    await sql`create function never_hides(uuid, uuid) returns boolean immutable language sql as 'select false'`.execute(
      api.store.db,
    )
    const using = (table: string, policy: string, qual: string) =>
      sql`alter policy ${sql.ref(policy)} on ${sql.table(table)} using (${sql.raw(qual)})`.execute(
        api.store.db,
      )
    for (const { table, policy, role, qual } of policies) {
      await using(table, policy, qual.replaceAll('hides_student', 'never_hides'))
      const walked = await walkTables(api, reviewer, role === 'famulus_app' ? role : desk())
      expect(Object.keys(walked), `${policy} on ${table}`).not.toEqual([])
      await using(table, policy, qual)
    }
    expect(await walkTables(api, reviewer)).toEqual({})
  }, 60_000)

  test('what there is to review is shown by a code word, which finds it', async () => {
    const { body } = await asHost(reviewer, 'GET', '')
    expect(body).toMatchObject({ isBlind: true, letters: [], verifications: [], reveals: [] })
    expect(body.student).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(body.snapshot.answers[0].answer).toBe(
      'I am ▒▒▒ ▒▒▒, born ▒▒▒. Surgery is why I come. Write to ▒▒▒',
    )
    expect(body.snapshot.assessment.requirements.length).toBeGreaterThan(0)
    expect(body.snapshot).not.toHaveProperty('profile')
    const queue = `/organisations/${ids.hostOrganisationId}/applications?search=${body.student.toLowerCase()}`
    const found = await (await api.ask({ method: 'GET', path: queue, person: reviewer })).json()
    expect(found).toMatchObject({
      applications: [{ applicationId: ids.applicationId, student: body.student }],
    })
    expect((await asHost(reviewer, 'GET', '/dossier')).body).toEqual({ refused: 'blind' })
  })

  test('whoever is offered a place is known: in the database the same states as in the table', async () => {
    const { db } = api.store
    const opening: string[] = []
    for (const state of applicationStates) {
      const { rows } = await asActor(db, reviewer, async (tx) => {
        await asOwnerWithin(tx, () =>
          tx
            .updateTable('applications')
            .set({ state })
            .where('applicationId', '=', ids.applicationId)
            .execute(),
        )
        return sql<{
          hides: boolean
        }>`select hides_student(${ids.studentId}, ${ids.applicationId}) as hides`.execute(tx)
      })
      if (!rows[0]?.hides) opening.push(state)
    }
    await db
      .updateTable('applications')
      .set({ state: 'under_review' })
      .where('applicationId', '=', ids.applicationId)
      .execute()
    expect(opening).toEqual(applicationStates.filter((state) => isIn('holdsSeat', state)))
  })

  test('terms that are changed later open nothing, and close nothing', async () => {
    const isBlind = () =>
      api.store.db
        .selectFrom('applications')
        .select('isBlind')
        .where('applicationId', '=', ids.applicationId)
        .executeTakeFirstOrThrow()
    const set = (value: boolean) =>
      sql`update host_terms set terms = terms || jsonb_build_object('isBlind', ${value}::boolean)`.execute(
        api.store.db,
      )
    await set(false)
    await api.store.db
      .updateTable('applications')
      .set({ submittedAt: new Date().toISOString() })
      .where('applicationId', '=', ids.applicationId)
      .execute()
    expect(await isBlind()).toEqual({ isBlind: true })
    await set(true)
    const { rows } = await sql`select from applications where is_blind`.execute(api.store.db)
    expect(rows).toHaveLength(1)
    const change = asActor(api.store.db, reviewer, (tx) =>
      sql`update applications set is_blind = false where application_id = ${ids.applicationId}`.execute(tx),
    )
    await expect(change).rejects.toThrow('permission denied for table applications')
  })

  test('who may not know the student writes to them and moves their application all the same', async () => {
    expect((await asHost(reviewer, 'POST', '/messages', { text: 'Which ward?' })).status).toBe(200)
    const { messages } = (await asHost(reviewer, 'GET', '/messages')).body
    expect(messages.map(({ text }: { text: string }) => text)).toContain('Which ward?')
    const move = { move: 'request_resubmission', reasons: ['answer-unclear'] }
    expect((await asHost(reviewer, 'POST', '/moves', move)).body).toEqual({ state: 'resubmission_requested' })
    const mails = api.store.db.selectFrom('mails').select('code').where('toAddress', '=', identity.email)
    const codes = (await mails.execute()).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['message-received', 'resubmission-asked']))
  })

  test('who reveals the student with a reason sees all of it, alone, and the student sees that', async () => {
    expect((await asHost(registrar, 'POST', '/reveal', { reason: ' why? ' })).status).toBe(400)
    expect((await asHost(registrar, 'POST', '/reveal', { reason })).status).toBe(200)
    expect((await asHost(registrar, 'POST', '/reveal', { reason })).body).toEqual({ refused: 'not_blind' })
    expect(await tellsAll(registrar)).toEqual(marksIn(JSON.stringify(identity)))
    expect((await walkRoutes(api, ids, reviewer)).found).toEqual({})
    const shown = await (await api.ask({ method: 'GET', path, person: ids.studentId })).json()
    expect(shown).toMatchObject({ student: identity.name, isBlind: false, reveals: [{ reason }] })
    const { events } = shown as { events: { move: string; side: string }[] }
    expect(events.filter(({ move }) => move === 'reveal_student')).toMatchObject([{ side: 'host' }])
  }, 60_000)

  test('who has scored sees all of it', async () => {
    const scores = Object.fromEntries(criteria.map((criterion) => [criterion, 3]))
    expect((await asHost(reviewer, 'PUT', '/score', { scores, note: '' })).status).toBe(200)
    expect(await tellsAll(reviewer)).toEqual(marksIn(JSON.stringify(identity)))
    expect((await asHost(reviewer, 'GET', '')).body).toMatchObject({
      student: identity.name,
      isBlind: false,
      letters: [{}],
    })
  }, 60_000)

  const tellsAll = async (person: string) => {
    const { found } = await walkRoutes(api, ids, person)
    const marked = Object.values(found).flat()
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        'showApplication for the host',
        'listMessages for the host',
        'listPapers for themselves',
        'listQueue for the host',
        'search by name',
      ]),
    )
    return marksIn(JSON.stringify(identity)).filter((mark) => marked.includes(mark))
  }

  const noteOf = (authorId: string) => ({
    studentId: ids.studentId,
    applicationId: ids.applicationId,
    noteId: crypto.randomUUID(),
    authorId,
    text: 'Ask Xaverine.',
    writtenAt: new Date().toISOString(),
  })
})
