import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addSeats } from './index.ts'

const hepatitis = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}
type Shown = { offerings: { offeringId: string; capacity: number; taken: object[]; next: object | null }[] }

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let [host, registrar, stranger] = ['', '', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    stranger = await addPerson(store.db, 'stranger')
    host = await addOrganisation(store.db, 'host', registrar)
    await addOrganisation(store.db, 'host', stranger)
    await runProgramme(store.db, host, { needsEndorsement: false, tiers: ['domestic', 'international'] }, 1)
    const deps = applicationDeps(store.db)
    const add = (api: Parameters<Parameters<typeof askingRoutes>[1]>[0]) => {
      addApplications(api, deps)
      addSeats(api)
    }
    asked = askingRoutes(store, add, () => nowMs).asked
  })
  afterAll(() => store.close())

  const seats = async () => (await asked(registrar, 'GET', `/organisations/${host}/seats`)).body as Shown
  const waitlisted = async (role: string, country: string) => {
    const person = await addPerson(store.db, role)
    const profile = { ...hepatitis, school: { country } }
    const made = await asked(person, 'POST', '/applications', { programmeId: 'us-example', wishes, profile })
    const { applicationId } = made.body as { applicationId: string }
    const move = (by: string, json: object) =>
      asked(
        by,
        'POST',
        `/applications/${person}/${applicationId}/moves`,
        by === person ? json : { organisationId: host, ...json },
      )
    await move(person, { move: 'submit' })
    await move(registrar, { move: 'take_up' })
    await move(registrar, { move: 'make_decision', to: 'waitlisted' })
    expect((await move(registrar, { move: 'send_decision' })).body).toEqual({ state: 'waitlisted' })
    return move
  }

  test('shows whose turn is next, by tier, until the place is taken', async () => {
    await waitlisted('from-abroad', 'DE')
    expect((await seats()).offerings).toMatchObject([
      { capacity: 1, taken: [], next: { student: 'from-abroad' } },
    ])
    const move = await waitlisted('from-here', 'US')
    expect((await seats()).offerings).toMatchObject([{ next: { student: 'from-here' } }])
    expect((await move(registrar, { move: 'offer', to: 'offered' })).status).toBe(200)
    expect((await seats()).offerings).toMatchObject([
      { taken: [{ student: 'from-here', state: 'offered' }], next: null },
    ])
  })

  test('capacity grows, and shrinks to what is taken', async () => {
    const [{ offeringId } = { offeringId: '' }] = (await seats()).offerings
    const change = (person: string, capacity: number) =>
      asked(person, 'PATCH', `/organisations/${host}/offerings/${offeringId}`, { capacity })
    expect((await change(registrar, 3)).status).toBe(200)
    expect((await seats()).offerings).toMatchObject([{ capacity: 3, next: { student: 'from-abroad' } }])
    expect((await change(registrar, 1)).status).toBe(200)
    expect(await change(registrar, 0)).toMatchObject({
      status: 409,
      body: { refused: 'seats_taken', taken: 1 },
    })
    expect((await change(stranger, 5)).status).toBe(403)
    expect((await seats()).offerings).toMatchObject([{ capacity: 1 }])
  })

  test('a period is offered once, and only of a programme that the host runs', async () => {
    const made = {
      programmeId: 'us-example',
      elective: 'surgery',
      startsOn: '2027-05-03',
      weeks: 4,
      capacity: 2,
    }
    const add = (json: object) => asked(registrar, 'POST', `/organisations/${host}/offerings`, json)
    expect((await add(made)).status).toBe(200)
    expect(await add(made)).toMatchObject({ status: 409, body: { refused: 'offered_already' } })
    expect(await add({ ...made, programmeId: 'us-yale' })).toMatchObject({
      body: { refused: 'programme_not_run' },
    })
    expect((await seats()).offerings).toHaveLength(2)
  })
})
