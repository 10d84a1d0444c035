import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { verify } from '../journal/verify.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { attachedOf, paperRowsOf, skippedOf } from './attached.ts'
import { pdf, uploading } from './files.testing.ts'
import { addDocuments } from './index.ts'
import { masterKeyOf, newDocumentKey } from './vault/keys.ts'

type Ids = { readonly studentId: string; readonly applicationId: string }

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let routes: Asking
  let [host, home, registrar, dean] = ['', '', '', '']
  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    dean = await addPerson(store.db, 'dean')
    host = await addOrganisation(store.db, 'host', registrar)
    home = await addOrganisation(store.db, 'home', dean)
    await runProgramme(store.db, host, { needsEndorsement: false }, 2)
    const master = masterKeyOf(newDocumentKey())
    routes = askingRoutes(
      store,
      (api) => {
        addApplications(api, applicationDeps(store.db))
        addDocuments(api, { ...api.deps, master, scan: undefined })
      },
      () => nowMs,
    )
  })
  afterAll(() => store.close())

  const applicant = async (role: string) => {
    const id = await addPerson(store.db, role)
    const profile = {
      profile: 1,
      immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
    }
    const begun = { programmeId: 'us-example', wishes, profile }
    const ids: Ids = (await routes.asked(id, 'POST', '/applications', begun)).body
    return { id, ids, ...uploading(routes, id) }
  }
  const papersPath = ({ studentId, applicationId }: Ids) =>
    `/applications/${studentId}/${applicationId}/papers`
  const attach = (ids: Ids, documentId: string, sharesHealth = false, paper = 'insurance') =>
    routes.asked(ids.studentId, 'PUT', `${papersPath(ids)}/${paper}/documents/${documentId}`, {
      sharesHealth,
    })
  const detach = (ids: Ids, documentId: string) =>
    routes.asked(ids.studentId, 'DELETE', `${papersPath(ids)}/insurance/documents/${documentId}`)
  const attachedTo = ({ studentId, applicationId }: Ids) =>
    store.db
      .transaction()
      .execute(async (tx) =>
        attachedOf(
          await paperRowsOf(tx, { studentId, applicationId }),
          await skippedOf(tx, { studentId, applicationId }),
        ),
      )
  const submit = async (ids: Ids) =>
    routes.asked(ids.studentId, 'POST', `/applications/${ids.studentId}/${ids.applicationId}/moves`, {
      move: 'submit',
      sharesHealth: true,
    })
  const read = async (who: string, ids: Ids, documentId: string, organisationId = host) =>
    routes.sent(
      who,
      'GET',
      `/documents/${ids.studentId}/${documentId}/content?applicationId=${ids.applicationId}&organisationId=${organisationId}`,
    )
  const eventsOf = async (ids: Ids) => {
    const { body } = await routes.asked(
      ids.studentId,
      'GET',
      `/applications/${ids.studentId}/${ids.applicationId}`,
    )
    return (body as { events: { move: string }[] }).events.map(({ move }) => move)
  }

  test('a host reads what is shared with it, once the application is sent, until it is taken back', async () => {
    const { ids, upload } = await applicant('shares')
    const file = pdf(500)
    const id = await upload(file)
    expect((await attach(ids, id)).status).toBe(200)
    expect((await read(registrar, ids, id)).status).toBe(404)
    expect((await submit(ids)).status).toBe(200)
    expect(Buffer.from(await (await read(registrar, ids, id)).arrayBuffer())).toEqual(file)
    expect((await read(dean, ids, id, home)).status).toBe(404)
    expect((await read(dean, ids, id)).status).toBe(404)
    expect((await routes.asked(registrar, 'GET', papersPath(ids))).body).toMatchObject({
      attached: [{ paper: 'insurance', documentId: id, readers: ['host'] }],
    })
    expect((await routes.asked(dean, 'GET', papersPath(ids))).status).toBe(404)
    expect((await detach(ids, id)).status).toBe(200)
    expect((await read(registrar, ids, id)).status).toBe(404)
    expect(await eventsOf(ids)).toEqual(['create', 'submit', 'take_back_document'])
  })

  test('health needs a consent, is read by no school, and that it was read is seen', async () => {
    const { id: student, ids, upload } = await applicant('health')
    await store.db
      .updateTable('applications')
      .set({ homeOrganisationId: home, endorsementRequestedAt: new Date(nowMs).toISOString() })
      .where('applicationId', '=', ids.applicationId)
      .execute()
    const [health, plain] = [
      await upload(pdf(500), { kind: 'lab-report', name: 'HIV.pdf' }),
      await upload(pdf(500)),
    ]
    expect((await attach(ids, health)).body).toEqual({ refused: 'health_consent_missing' })
    await attach(ids, health, true)
    await attach(ids, plain)
    const { documents } = await attachedTo(ids)
    expect(documents.map(({ name }) => name)).toEqual(['lab-report', 'paper.pdf'])
    expect((await submit(ids)).status).toBe(200)
    expect((await read(dean, ids, plain, home)).status).toBe(200)
    expect((await read(dean, ids, health, home)).status).toBe(404)
    expect((await read(registrar, ids, health)).status).toBe(200)
    expect(await eventsOf(ids)).toContain('read_document')
    const change = (json: object) => routes.asked(student, 'PATCH', `/documents/${plain}`, json)
    const resting = { applicationId: ids.applicationId, programmeId: 'us-example', state: 'submitted' }
    expect((await change({ tellsOfHealth: true })).body).toEqual({
      refused: 'health_consent_missing',
      applications: [resting],
    })
    expect((await change({ tellsOfHealth: true, sharesHealth: true })).status).toBe(200)
    expect((await read(dean, ids, plain, home)).status).toBe(404)
    expect((await read(registrar, ids, plain)).status).toBe(200)
    expect(await verify(store.db)).toMatchObject({ breaks: [] })
  })

  test('a paper that turns out to tell of health is taken back from a host that may not read it', async () => {
    const { id: student, ids, upload } = await applicant('turns')
    const id = await upload(pdf(500))
    await attach(ids, id)
    await submit(ids)
    const change = { tellsOfHealth: true, sharesHealth: false }
    expect((await routes.asked(student, 'PATCH', `/documents/${id}`, change)).status).toBe(200)
    expect((await read(registrar, ids, id)).status).toBe(404)
    expect(await eventsOf(ids)).toEqual(['create', 'submit', 'take_back_document'])
  })

  test('a consent that is withdrawn shuts answers and papers at once, the host is told, and it can be given again', async () => {
    const { id: student, ids, upload } = await applicant('withdraws')
    const [health, plain] = [await upload(pdf(500), { kind: 'lab-report' }), await upload(pdf(500))]
    await attach(ids, health, true)
    await attach(ids, plain)
    const path = `/applications/${student}/${ids.applicationId}`
    const consent = (isGiven: boolean, by = student) =>
      routes.asked(by, 'PUT', `${path}/health-consent`, { isGiven })
    const healthOf = () => routes.asked(registrar, 'POST', `${path}/health`, { organisationId: host })
    const shown = async () => [(await healthOf()).status, (await read(registrar, ids, health)).status]
    expect(await consent(false)).toMatchObject({ status: 409, body: { refused: 'not_submitted' } })
    await submit(ids)
    expect(await shown()).toEqual([200, 200])
    expect((await consent(false, registrar)).status).toBe(404)
    expect((await consent(false)).status).toBe(200)
    expect(await shown()).toEqual([404, 404])
    expect((await read(registrar, ids, plain)).status).toBe(200)
    expect((await routes.asked(registrar, 'GET', `${path}?organisationId=${host}`)).body).toMatchObject({
      isHealthShared: false,
      healthWithdrawnAt: new Date(nowMs).toISOString(),
    })
    expect((await attach(ids, health, true)).body).toEqual({ refused: 'health_consent_missing' })
    expect((await consent(true)).status).toBe(200)
    expect(await shown()).toEqual([200, 200])
    expect(await eventsOf(ids)).toEqual(
      expect.arrayContaining(['withdraw_health', 'share_health', 'read_health', 'read_document']),
    )
    expect(await verify(store.db)).toMatchObject({ breaks: [] })
  })

  test('a newer version takes the place in drafts, and what was sent keeps its own', async () => {
    const { id: student, ids: sent, upload } = await applicant('replaces')
    const { ids: draft } = {
      ids: (
        await routes.asked(student, 'POST', '/applications', {
          programmeId: 'us-example',
          wishes,
          profile: { profile: 1 },
        })
      ).body as Ids,
    }
    const old = await upload(pdf(500))
    for (const ids of [sent, draft]) await attach(ids, old)
    expect((await submit(sent)).status).toBe(200)
    const { begin, putAll, finish } = uploading(routes, student)
    const file = pdf(500, 'newer')
    const newer = await begin(file, { replaces: old })
    await putAll(newer, file)
    const resting = { ...sent, programmeId: 'us-example', state: 'submitted' } as Partial<Ids>
    const { studentId: _student, ...kept } = resting
    const answer = { status: 200, body: { documentId: newer, keptBy: [kept] } }
    expect(await finish(newer, file)).toEqual(answer)
    expect(await finish(newer, file)).toEqual(answer)
    expect((await read(registrar, sent, old)).status).toBe(200)
    expect((await read(registrar, sent, newer)).status).toBe(404)
    const attached = async (ids: Ids) => {
      const { body } = await routes.asked(student, 'GET', papersPath(ids))
      return (body as { attached: { documentId: string }[] }).attached.map(({ documentId }) => documentId)
    }
    expect([await attached(sent), await attached(draft)]).toEqual([[old], [newer]])
    const last = await upload(pdf(500, 'newest'), { replaces: newer })
    expect(await attached(draft)).toEqual([last])
    const nobodysAnyMore = await routes.sent(student, 'GET', `/documents/${student}/${newer}/content`)
    expect(nobodysAnyMore.status).toBe(422)
  })

  test('erasing says what rests on it, and then nobody reads it any more', async () => {
    const { id: student, ids, upload } = await applicant('erases')
    const id = await upload(pdf(500))
    await attach(ids, id)
    await submit(ids)
    const erase = (knowing: string[]) => routes.asked(student, 'POST', `/documents/${id}/erase`, { knowing })
    const resting = { applicationId: ids.applicationId, programmeId: 'us-example', state: 'submitted' }
    expect(await erase([])).toEqual({
      status: 409,
      body: { refused: 'rests_on_it', applications: [resting] },
    })
    expect((await read(registrar, ids, id)).status).toBe(200)
    expect((await erase([ids.applicationId])).body).toEqual({ restedOn: [resting] })
    expect((await read(registrar, ids, id)).status).toBe(404)
    for (const table of ['documentKeys', 'documentChunks'] as const)
      expect(await store.db.selectFrom(table).selectAll().where('documentId', '=', id).execute()).toEqual([])
    expect(await eventsOf(ids)).toEqual(['create', 'submit', 'erase_document'])
    expect((await routes.asked(student, 'GET', '/documents')).body).toMatchObject({ documents: [] })
  })

  test('a paper that is left out, with its reason; and a paper that no list names', async () => {
    const { id: student, ids, upload } = await applicant('skips')
    const [id, path] = [await upload(pdf(500)), `${papersPath(ids)}/insurance/skipped`]
    await attach(ids, id)
    expect((await routes.asked(student, 'PUT', path, { why: 'insured by the host' })).status).toBe(200)
    const skipped = [{ document: 'insurance', why: 'insured by the host' }]
    expect(await attachedTo(ids)).toMatchObject({ documents: [], skipped })
    expect((await routes.asked(student, 'DELETE', path)).status).toBe(200)
    await routes.asked(student, 'PUT', path, { why: 'again' })
    expect((await attach(ids, id)).status).toBe(200)
    expect(await attachedTo(ids)).toMatchObject({ documents: [{ document: 'insurance' }], skipped: [] })
    expect((await attach(ids, id, false, 'cv')).body).toEqual({ refused: 'paper_unknown', paper: 'cv' })
    expect((await attach(ids, id, false, 'other')).status).toBe(200)
    const stranger = await addPerson(store.db, 'stranger')
    expect((await routes.asked(stranger, 'PUT', path, { why: 'x' })).status).toBe(404)
    await submit(ids)
    expect((await routes.asked(student, 'PUT', path, { why: 'x' })).body).toMatchObject({
      refused: 'not_changeable',
    })
  })

  test('a school that has no part in it any more reads nothing any more', async () => {
    const { id: student, ids, upload } = await applicant('changes-school')
    const id = await upload(pdf(500))
    const path = `/applications/${student}/${ids.applicationId}`
    await routes.asked(student, 'PATCH', path, { homeOrganisationId: home })
    await attach(ids, id)
    const readers = async () => {
      const { body } = await routes.asked(student, 'GET', papersPath(ids))
      return (body as { attached: { readers: string[] }[] }).attached.flatMap((one) => one.readers)
    }
    expect(await readers()).toEqual(['home', 'host'])
    await routes.asked(student, 'PATCH', path, { homeOrganisationId: null })
    expect(await readers()).toEqual(['host'])
  })
})
