import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { append } from '../journal/append.ts'
import { event } from '../journal/event.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme, addStay } from '../store/world.testing.ts'
import { addReports } from './index.ts'

const report = (advice: string) => ({
  startsOn: '2026-03-02',
  endsOn: '2026-03-27',
  country: 'US',
  recommends: 'yes',
  hoursPerWeek: 45,
  texts: { advice },
})

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let [site, moderator, stranger] = ['', '', '']
  const students: { person: string; stay: string }[] = []

  beforeAll(async () => {
    store = await openStore(await newPlace())
    moderator = await addPerson(store.db, 'moderator')
    stranger = await addPerson(store.db, 'stranger')
    site = await addOrganisation(store.db, 'site', moderator)
    for (const name of ['first', 'second', 'third']) {
      const person = await addPerson(store.db, name)
      students.push({ person, stay: await addStay(store.db, person) })
    }
    asked = askingRoutes(store, addReports).asked
  })
  afterAll(() => store.close())

  const listed = async () => ((await asked(undefined, 'GET', '/reports')).body as { total: number }).total
  const queue = async () =>
    (
      (await asked(moderator, 'GET', `/organisations/${site}/report-queue`)).body as {
        reports: { reportId: string; name: string | null }[]
      }
    ).reports
  const decide = (reportId = '', decision = 'approved', reason = '') =>
    asked(moderator, 'POST', `/organisations/${site}/reports/${reportId}/decision`, { decision, reason })
  const publish = async ({ person, stay }: { person: string; stay: string }, said: string) => {
    expect((await asked(person, 'PUT', `/my-reports/${stay}`, report(said))).status).toBe(200)
    return asked(person, 'POST', `/my-reports/${stay}/versions`, { showsName: false })
  }

  test('a draft is there for its student alone, begun with what is known', async () => {
    const [{ person, stay } = { person: '', stay: '' }] = students
    expect((await asked(person, 'GET', `/my-reports/${stay}`)).body).toMatchObject({
      report: { country: expect.any(String), startsOn: expect.any(String) },
      versions: [],
      isShown: false,
    })
    expect((await asked(stranger, 'GET', `/my-reports/${stay}`)).status).toBe(404)
    expect((await asked(person, 'POST', `/my-reports/${stay}/versions`, { showsName: false })).body).toEqual({
      refused: 'report_incomplete',
      missing: ['recommends', 'ratings'],
    })
  })

  test('how long the host took is known where the application was here', async () => {
    await addProgramme(store.db)
    const studentId = await addPerson(store.db, 'applicant')
    const parties = {
      studentId,
      hostOrganisationId: await addOrganisation(store.db, 'host'),
      homeOrganisationId: null,
    }
    const applicationId = await addApplication(store.db, { ...parties, stage: 'submitted' })
    const moved = (move: string, at: string) => event({ studentId, applicationId }, { move, at })
    await store.db.transaction().execute(async (tx) => {
      await append(tx, moved('submit', '2026-10-01T09:00:00.000Z'))
      await append(tx, moved('send_decision', '2026-10-31T09:00:00.000Z'))
    })
    const stay = await addStay(store.db, studentId, { applicationId })
    expect((await asked(studentId, 'GET', `/my-reports/${stay}`)).body).toMatchObject({
      report: { days: { 'host-answer': 30 } },
    })
  })

  test('reports are read by everybody once a moderator approved three, without a name', async () => {
    for (const [number, student] of students.entries()) {
      expect((await publish(student, `Advice ${number}.`)).status).toBe(200)
      expect(await listed()).toBe(0)
      const [waiting] = await queue()
      expect(waiting).toMatchObject({ name: null })
      expect((await decide(waiting?.reportId)).status).toBe(200)
    }
    const { body } = await asked(undefined, 'GET', '/reports?search=advice%201')
    expect(body).toMatchObject({
      total: 1,
      reports: [{ name: null, years: { from: 2026, to: 2026 }, texts: [{ text: 'Advice 1.' }] }],
    })
    expect(JSON.stringify(body)).not.toContain(students[1]?.person)
    expect((await asked(undefined, 'GET', '/reports/summary')).body).toMatchObject({
      reports: 3,
      figures: [{ field: 'hours', reports: 3, median: 45, quartiles: null }],
    })
  })

  test('what is returned says why and changes nothing that was approved; history is kept', async () => {
    const [student = { person: '', stay: '' }] = students
    await publish(student, 'A patient called so and so.')
    const [waiting] = await queue()
    expect((await decide(waiting?.reportId, 'returned')).status).toBe(422)
    await decide(waiting?.reportId, 'returned', 'It names a patient.')
    const { body } = await asked(student.person, 'GET', `/my-reports/${student.stay}`)
    expect(body).toMatchObject({
      isShown: true,
      versions: [
        { version: 2, state: 'returned', reason: 'It names a patient.' },
        { version: 1, state: 'approved' },
      ],
    })
    expect((await asked(undefined, 'GET', '/reports?search=patient')).body).toMatchObject({ total: 0 })
  })

  test('nobody else moderates', async () => {
    expect((await asked(stranger, 'GET', `/organisations/${site}/report-queue`)).status).toBe(403)
  })

  test('who takes a report back takes the others of the three along, until company comes', async () => {
    const [{ person, stay } = { person: '', stay: '' }] = students
    expect((await asked(person, 'DELETE', `/my-reports/${stay}/versions`)).status).toBe(200)
    expect(await listed()).toBe(0)
  })

  const head = 'programme,startsOn,endsOn,country,recommends,rating.teaching'
  const rows = [1, 2, 3].map((day) => `us-yale,2019-03-0${day},2019-03-28,US,yes,4`)
  const upload = (csv: string) => asked(moderator, 'POST', `/organisations/${site}/report-imports`, { csv })

  test('old reports are taken over once, and a wrong line leaves nothing', async () => {
    const wrong = await upload([head, ...rows, 'us-yale,2019-03-04,2019-03-28,US,perhaps,4'].join('\n'))
    expect(wrong.body).toEqual({
      refused: 'csv_wrong',
      problems: [{ line: 5, column: 'recommends', says: 'malformed' }],
    })
    expect(await listed()).toBe(0)
    expect((await upload([head, ...rows].join('\n'))).body).toEqual({ imported: 3, known: 0 })
    expect((await upload([head, ...rows].join('\n'))).body).toEqual({ imported: 0, known: 3 })
    expect(await listed()).toBe(3)
  })
})
