import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { applicationDeps, nowMs, runProgramme, wishes } from './host.testing.ts'
import { addApplications } from './index.ts'

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let deps: ReturnType<typeof applicationDeps>
  let [host, home] = ['', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    const [registrar, colleague, dean] = [
      await addPerson(store.db, 'registrar'),
      await addPerson(store.db, 'colleague'),
      await addPerson(store.db, 'dean'),
    ]
    host = await addOrganisation(store.db, 'host', registrar, colleague)
    home = await addOrganisation(store.db, 'home', dean)
    await runProgramme(store.db, host, { needsEndorsement: false }, 2)
    deps = applicationDeps(store.db)
    asked = askingRoutes(
      store,
      (api) => addApplications(api, deps),
      () => nowMs,
    ).asked
  })
  afterAll(() => store.close())

  const moved = async (role: string, move: string, more: object = {}) => {
    const studentId = await addPerson(store.db, role)
    const { body } = await asked(studentId, 'POST', '/applications', {
      programmeId: 'us-example',
      wishes,
      profile,
    })
    const path = `/applications/${studentId}/${(body as { applicationId: string }).applicationId}`
    if (Object.keys(more).length > 0) await asked(studentId, 'PATCH', path, more)
    const before = deps.mails.length
    expect((await asked(studentId, 'POST', `${path}/moves`, { move })).status).toBe(200)
    return deps.mails.slice(before)
  }

  test('the members of a host are told that something waits, not what, and once an hour', async () => {
    const link = `https://famulus.example/host/${host}`
    expect(await moved('first', 'submit')).toEqual(
      ['colleague', 'registrar'].map((role) => ({
        to: `${role}@example.org`,
        language: 'en',
        code: 'desk-waiting',
        facts: { link, organisation: 'host' },
      })),
    )
    expect(await moved('second', 'submit')).toEqual([])
    await store.db.updateTable('mails').set({ queuedAt: '2020-01-01T00:00:00.000Z' }).execute()
    expect(await moved('third', 'submit')).toHaveLength(2)
  })

  test('the members of a school are told when they are asked to endorse', async () => {
    const mails = await moved('endorsed', 'request_endorsement', { homeOrganisationId: home })
    expect(mails).toMatchObject([{ to: 'dean@example.org', code: 'desk-waiting' }])
  })
})
