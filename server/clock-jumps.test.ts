import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from './applications/host.testing.ts'
import { addApplications, expireOne } from './applications/index.ts'
import { type Asking, askingRoutes } from './http/app.testing.ts'
import { expireDue } from './jobs/expire-due.ts'
import { cookieOf, serve } from './served.testing.ts'
import { databases, newDatabase } from './store/databases.testing.ts'
import { openStore, type Store } from './store/open-store.ts'
import { addOrganisation, addPerson } from './store/world.testing.ts'

const hourMs = 3_600_000
const offers = 5
const seat = { offering: 'surgery', startsOn: '2027-03-01', weeks: 4 }
const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}

describe.each(databases)('offers that run out, on %s', (name, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let deps: ReturnType<typeof applicationDeps>
  let [host, registrar] = ['', '']
  let clockMs = nowMs

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    host = await addOrganisation(store.db, 'host', registrar)
    await runProgramme(store.db, host, { needsEndorsement: false, days: { answer: 1 } }, offers)
    deps = applicationDeps(store.db, () => clockMs)
    const clock = () => clockMs
    asked = askingRoutes(store, (api) => addApplications(api, deps), clock).asked
  })
  afterAll(() => store.close())

  async function offered(role: string): Promise<void> {
    const person = await addPerson(store.db, role)
    const draft = { programmeId: 'us-example', wishes, profile }
    const made = await asked(person, 'POST', '/applications', draft)
    const path = `/applications/${person}/${(made.body as { applicationId: string }).applicationId}/moves`
    await asked(person, 'POST', path, { move: 'submit' })
    const byHost = (move: string, more = {}) =>
      asked(registrar, 'POST', path, { organisationId: host, move, ...more })
    await byHost('take_up')
    await byHost('make_decision', { to: 'offered', seat })
    expect(await byHost('send_decision')).toMatchObject({ status: 200 })
  }

  test('do so once, however the clock jumps', async () => {
    for (let n = 0; n < offers; n += 1) await offered(`student-${n}`)
    const { mails } = deps
    const told = mails.length
    const jumps = [-1, 0, 36, -1, 36, 240, 35]
    const handed: number[] = []
    for (const hours of jumps) {
      clockMs = nowMs + hours * hourMs
      handed.push(await expireDue(store.db, clockMs, expireOne(deps)))
    }
    const events = await store.db
      .selectFrom('applicationEvents')
      .select(['applicationId'])
      .where('move', '=', 'expire')
      .execute()
    const different = new Set(events.map(({ applicationId }) => applicationId)).size
    console.log(
      `figure: clock on ${name} at ${jumps.join(', ')} hours: ${handed.join(', ')} offers ran out, ${events.length} events of ${different} applications`,
    )
    expect(handed.reduce((sum, one) => sum + one, 0)).toBe(offers)
    expect([events.length, different]).toEqual([offers, offers])
    expect(mails.length - told).toBeLessThanOrEqual(offers)
    const held = await store.db
      .selectFrom('seats')
      .select('number')
      .where('studentId', 'is not', null)
      .execute()
    expect(held).toEqual([])
  })
})

describe('a session', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('that a clock found run out does not live on when the clock goes back', async () => {
    const database = await newDatabase()
    const store = await openStore(database)
    const server = await serve(database)
    const cookie = await cookieOf(store, await addPerson(store.db, 'student'))
    const startedMs = Date.now()
    const at = async (hours: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: startedMs + hours * hourMs })
      return (await server.ask(cookie, 'GET', '/api/applications')).status
    }
    const statuses = [await at(0), await at(-1), await at(24), await at(9 * 24), await at(-1), await at(0)]
    vi.useRealTimers()
    expect(statuses).toEqual([200, 200, 200, 401, 401, 401])
    expect(await store.db.selectFrom('sessions').select('id').execute()).toEqual([])
    console.log(`figure: a session by a clock at 0, -1, 24, 216, -1, 0 hours: ${statuses.join(', ')}`)
    await server.close()
    await store.close()
  })
})
