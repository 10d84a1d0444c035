import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson, addStay } from '../store/world.testing.ts'
import { isFresh } from './preview.ts'
import { addPersonalData } from './routes.ts'

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let [host, registrar] = ['', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    host = await addOrganisation(store.db, 'host', registrar)
    await runProgramme(store.db, host, { needsEndorsement: false, days: { answer: 10 }, release: 'all' }, 2)
    const deps = applicationDeps(store.db)
    asked = askingRoutes(
      store,
      (api) => {
        addApplications(api, deps)
        addPersonalData(api, deps)
      },
      () => nowMs,
    ).asked
  })
  afterAll(() => store.close())

  const atHost = (by: string, path: string, body: object) =>
    asked(by, 'POST', path, { organisationId: host, ...body })
  /** Somebody whose application the host has decided on, without having sent it. */
  const decidedOn = async (role: string): Promise<{ studentId: string; path: string }> => {
    const studentId = await addPerson(store.db, role)
    const { body } = await asked(studentId, 'POST', '/applications', {
      programmeId: 'us-example',
      wishes,
      profile,
    })
    const path = `/applications/${studentId}/${(body as { applicationId: string }).applicationId}`
    await asked(studentId, 'POST', `${path}/moves`, { move: 'submit', sharesHealth: true })
    await atHost(registrar, `${path}/moves`, { move: 'take_up' })
    const decided = await atHost(registrar, `${path}/moves`, {
      move: 'make_decision',
      to: 'waitlisted',
    })
    expect(decided.status).toBe(200)
    return { studentId, path }
  }

  test('what is taken along is all of it, but no decision before it is sent', async () => {
    const { studentId } = await decidedOn('takes-along')
    await addStay(store.db, studentId)
    const { body, status } = await asked(studentId, 'GET', '/me/export')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      person: { email: 'takes-along@example.org' },
      applications: [{ state: 'under_review', unsent: null }],
      answers: [{ profile }],
      stays: [{ studentId }],
    })
    expect(JSON.stringify(body)).not.toContain('waitlisted')
    const others = await asked(registrar, 'GET', '/me/export')
    expect(others.body).toMatchObject({
      applications: [],
      stays: [],
      memberships: [{ organisationId: host }],
    })
  })

  test('a passkey is taken along without its key, and goes with the account', async () => {
    const personId = await addPerson(store.db, 'has-passkey')
    await addPasskey(store.db, personId)
    const { body } = await asked(personId, 'GET', '/me/export')
    const at = expect.any(String)
    expect(body).toMatchObject({
      passkeys: [{ name: 'my phone', backedUp: true, createdAt: at, lastUsedAt: null }],
    })
    expect(JSON.stringify(body)).not.toContain(`key of ${personId}`)
    const email = 'has-passkey@example.org'
    expect((await asked(personId, 'POST', '/me/deletion', { email })).status).toBe(200)
    const kept = await store.db
      .selectFrom('passkeys')
      .select('passkeyId')
      .where('personId', '=', personId)
      .execute()
    expect(kept).toEqual([])
  })

  test('an account is deleted by whoever types its address; the host sees a withdrawal, and no health', async () => {
    const { studentId, path } = await decidedOn('leaves')
    await asked(studentId, 'POST', '/applications', { programmeId: 'us-example', wishes, profile })
    expect((await asked(studentId, 'GET', '/me/deletion')).body).toMatchObject({
      isFresh: true,
      drafts: 1,
      shown: [{ programmeId: 'us-example', host: 'host' }],
      lastAdminOf: [],
    })
    const mistyped = await asked(studentId, 'POST', '/me/deletion', { email: 'somebody@example.org' })
    expect(mistyped).toMatchObject({ status: 422, body: { refused: 'not_confirmed' } })
    expect((await atHost(registrar, `${path}/health`, {})).status).toBe(200)
    const deleted = await asked(studentId, 'POST', '/me/deletion', { email: 'Leaves@example.org ' })
    expect(deleted).toMatchObject({ status: 200, body: { keptUntil: '2027-11-22T12:00:00.000Z' } })
    const seen = await asked(registrar, 'GET', `${path}?organisationId=${host}`)
    expect(seen.body).toMatchObject({ state: 'withdrawn', student: 'leaves', isHealthShared: false })
    expect((await atHost(registrar, `${path}/health`, {})).status).toBe(404)
  })

  test('the last admin of an organisation hands it over first', async () => {
    const admin = await addPerson(store.db, 'admin')
    const organisationId = await addOrganisation(store.db, 'home')
    const membership = { organisationId, role: 'admin' } as const
    await store.db
      .insertInto('memberships')
      .values({ ...membership, personId: admin })
      .execute()
    const sent = { email: 'admin@example.org' }
    expect(await asked(admin, 'POST', '/me/deletion', sent)).toMatchObject({
      status: 409,
      body: { refused: 'last_admin', organisation: 'home' },
    })
    const next = await addPerson(store.db, 'next-admin')
    await store.db
      .insertInto('memberships')
      .values({ ...membership, personId: next })
      .execute()
    expect((await asked(admin, 'POST', '/me/deletion', sent)).status).toBe(200)
  })
})

test.each([
  ['2026-11-22T11:45:00.000Z', true],
  ['2026-11-22T11:44:59.999Z', false],
])('at noon a session that began at %s is fresh: %s', (signedInAt, fresh) => {
  const who = { personId: 'p', sessionId: 's', hasSecondFactor: false, signedInAt }
  expect(isFresh(who, nowMs)).toBe(fresh)
})

const addPasskey = (db: Store['db'], personId: string) =>
  db
    .insertInto('passkeys')
    .values({
      passkeyId: newId(),
      personId,
      credentialId: `key of ${personId}`,
      publicKey: new Uint8Array([1]),
      counter: 0,
      transports: '[]',
      backedUp: true,
      name: 'my phone',
      createdAt: new Date(nowMs).toISOString(),
      lastUsedAt: null,
    })
    .execute()
