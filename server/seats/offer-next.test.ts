import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { offerNext } from './index.ts'

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let deps: ReturnType<typeof applicationDeps>
  let [host, registrar] = ['', '']
  let atMs = nowMs

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    host = await addOrganisation(store.db, 'host', registrar)
    await runProgramme(store.db, host, { needsEndorsement: false, offersNext: true }, 1)
    deps = applicationDeps(store.db, () => atMs)
    asked = askingRoutes(
      store,
      (api) => addApplications(api, deps),
      () => atMs,
    ).asked
  })
  afterAll(() => store.close())

  const waitlisted = async (role: string) => {
    const person = await addPerson(store.db, role)
    const made = await asked(person, 'POST', '/applications', { programmeId: 'us-example', wishes, profile })
    const { applicationId } = made.body as { applicationId: string }
    const path = `/applications/${person}/${applicationId}`
    const move = async (by: string, json: object) => {
      const body = by === person ? json : { organisationId: host, ...json }
      expect(await asked(by, 'POST', `${path}/moves`, body)).toMatchObject({ status: 200 })
    }
    atMs += 60_000
    await move(person, { move: 'submit' })
    await move(registrar, { move: 'take_up' })
    await move(registrar, { move: 'make_decision', to: 'waitlisted' })
    await move(registrar, { move: 'send_decision' })
    const state = async () => ((await asked(person, 'GET', path)).body as { state: string }).state
    return { state, move: (json: object) => move(person, json) }
  }

  test('a place goes to the first in line, and when it is given back to the next', async () => {
    const [first, second] = [await waitlisted('first'), await waitlisted('second')]
    expect(await offerNext(deps)).toBe(1)
    expect([await first.state(), await second.state()]).toEqual(['offered', 'waitlisted'])
    expect(deps.mails.at(-1)).toMatchObject({ code: 'decision-sent', to: 'first@example.org' })
    expect(await offerNext(deps)).toBe(0)
    await first.move({ move: 'decline_offer', reasons: ['no-funding'] })
    expect(await Promise.all([offerNext(deps), offerNext(deps)])).toContain(1)
    expect(await second.state()).toBe('offered')
  })

  test('nothing is offered that has begun, or by a host that decides itself', async () => {
    const third = await waitlisted('third')
    await store.db.updateTable('seats').set({ studentId: null, applicationId: null }).execute()
    const before = atMs
    atMs = Date.UTC(2027, 2, 1, 12)
    expect(await offerNext(deps)).toBe(0)
    atMs = before
    await store.db.updateTable('hostTerms').set({ terms: '{"offersNext": false}' }).execute()
    expect(await offerNext(deps)).toBe(0)
    expect(await third.state()).toBe('waitlisted')
  })
})
