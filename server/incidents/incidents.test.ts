import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson, addStay } from '../store/world.testing.ts'
import { addIncidents, escalateDue } from './index.ts'

const hour = 3_600_000
const incident = { kind: 'exposure', urgency: 'now', on: '2027-03-01', told: 'A needle.', done: '', wish: '' }

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let nowMs = 0
  let [student, dean, clerk, site, schoolId, stayId] = ['', '', '', '', '', '']
  const deps = () => ({ db: store.db, nowMs: () => nowMs, newId, url: 'https://famulus.example' })

  beforeAll(async () => {
    store = await openStore(await newPlace())
    student = await addPerson(store.db, 'student')
    dean = await addPerson(store.db, 'dean')
    clerk = await addPerson(store.db, 'clerk')
    site = await addPerson(store.db, 'site')
    schoolId = await addOrganisation(store.db, 'home', dean, clerk)
    await store.db.updateTable('memberships').set({ role: 'admin' }).where('personId', '=', dean).execute()
    const siteId = await addOrganisation(store.db, 'site', site)
    await store.db
      .updateTable('memberships')
      .set({ role: 'admin' })
      .where('organisationId', '=', siteId)
      .execute()
    stayId = await addStay(store.db, student)
    asked = askingRoutes(
      store,
      (api) => addIncidents(api, deps()),
      () => nowMs,
    ).asked
  })
  afterAll(() => store.close())

  beforeEach(async () => {
    nowMs = Date.parse('2027-03-01T13:00:00.000Z')
    await store.db.deleteFrom('mails').execute()
    await store.db.updateTable('incidents').set({ dueAt: null }).execute()
  })

  const reported = async (more: object = {}): Promise<string> => {
    const json = { ...incident, ...more, organisationId: schoolId }
    const { body } = await asked(student, 'POST', `/stays/${stayId}/incidents`, json)
    return `/incidents/${student}/${(body as { incidentId: string }).incidentId}`
  }
  const moved = (who: string, path: string, move: string, text = '') =>
    asked(who, 'POST', `${path}/moves`, {
      move,
      text,
      ...(who === student ? {} : { organisationId: schoolId }),
    })
  const mails = async () => {
    const rows = await store.db
      .selectFrom('mails')
      .innerJoin('people', 'people.email', 'mails.toAddress')
      .select(['personId', 'code'])
      .orderBy('mails.queuedAt')
      .execute()
    await store.db.deleteFrom('mails').execute()
    return rows.map(({ personId, code }) => [personId, code])
  }
  const mine = async (path: string) => {
    const { body } = await asked(student, 'GET', `/stays/${stayId}/incidents`)
    const { incidents } = body as { incidents: { incidentId: string; events: { move: string }[] }[] }
    return incidents.find(({ incidentId }) => path.endsWith(incidentId))
  }

  test('everybody at the desk is mailed, without a word of what happened', async () => {
    await reported()
    const sent = await store.db.selectFrom('mails').selectAll().execute()
    expect(sent.map(({ code }) => code)).toEqual(['incident-reported', 'incident-reported'])
    expect(JSON.stringify(sent)).not.toContain('needle')
  })

  test('who is silent is passed over in steps, the student is told of each, and then it ends', async () => {
    const path = await reported()
    await mails()
    nowMs += 4 * hour - 1
    expect(await escalateDue(deps())).toBe(0)
    nowMs += 1
    expect(await escalateDue(deps())).toBe(1)
    expect(await escalateDue(deps())).toBe(0)
    expect((await mails()).sort()).toEqual(
      [
        [dean, 'incident-unanswered'],
        [student, 'incident-passed-on'],
      ].sort(),
    )
    nowMs += 4 * hour
    expect(await escalateDue(deps())).toBe(1)
    expect((await mails()).sort()).toEqual(
      [
        [site, 'incident-unanswered'],
        [student, 'incident-passed-on'],
      ].sort(),
    )
    nowMs += 1000 * hour
    expect(await escalateDue(deps())).toBe(0)
    expect((await mine(path))?.events.map(({ move }) => move)).toEqual(['report', 'escalate', 'escalate'])
  })

  test('a school that says that it knows is left in peace, and the student sees who did what', async () => {
    const path = await reported({ urgency: 'soon' })
    await mails()
    await asked(clerk, 'GET', `${path}?organisationId=${schoolId}`)
    nowMs += 1
    await asked(clerk, 'GET', `${path}?organisationId=${schoolId}`)
    expect(await moved(clerk, path, 'acknowledge', 'We ring you.')).toMatchObject({ status: 200 })
    expect(await mails()).toEqual([[student, 'incident-answered']])
    nowMs += 1000 * hour
    expect(await escalateDue(deps())).toBe(0)
    expect(await mine(path)).toMatchObject({
      state: 'acknowledged',
      dueAt: null,
      events: [
        { move: 'report', side: 'student' },
        { move: 'read', side: 'school' },
        { move: 'acknowledge', side: 'school', text: 'We ring you.' },
      ],
    })
  })

  test('what is closed can be opened again, and the clock begins anew', async () => {
    const path = await reported()
    await moved(dean, path, 'acknowledge')
    await moved(dean, path, 'close', 'Seen by a doctor.')
    await mails()
    nowMs += hour
    expect((await moved(student, path, 'reopen')).status).toBe(200)
    expect((await mails()).map(([, code]) => code)).toEqual(['incident-reported', 'incident-reported'])
    nowMs += 4 * hour
    expect(await escalateDue(deps())).toBe(1)
  })

  test.each([
    ['a school that has not acknowledged', () => dean, 'close', 'wrong_state'],
    ['a note without words', () => student, 'note', 'text_missing'],
    ['the student as the school', () => student, 'acknowledge', 'wrong_state'],
  ] as const)('refuses %s', async (_what, who, move, refused) => {
    expect((await moved(who(), await reported(), move)).body).toMatchObject({ refused })
  })

  test('a report to what is no school, or to a desk without anybody, is not kept', async () => {
    const before = await store.db.selectFrom('incidents').selectAll().execute()
    const host = await addOrganisation(store.db, 'host')
    const empty = await addOrganisation(store.db, 'home')
    const to = (organisationId: string) =>
      asked(student, 'POST', `/stays/${stayId}/incidents`, { ...incident, organisationId })
    expect((await to(host)).body).toMatchObject({ refused: 'no_school' })
    expect((await to(empty)).body).toMatchObject({ refused: 'nobody_at_the_desk' })
    expect(await store.db.selectFrom('incidents').selectAll().execute()).toEqual(before)
  })
})
