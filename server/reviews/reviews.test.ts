import { criteria } from '@famulus/domain/applications'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { addCorrespondence } from '../correspondence/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addReviews } from './index.ts'

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}
const scoresOf = (points: number) => Object.fromEntries(criteria.map((criterion) => [criterion, points]))

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let deps: ReturnType<typeof applicationDeps>
  let [host, registrar, surgeon, stranger, other, student] = ['', '', '', '', '', '']
  let place = ''

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    surgeon = await addPerson(store.db, 'surgeon')
    stranger = await addPerson(store.db, 'stranger')
    student = await addPerson(store.db, 'student')
    host = await addOrganisation(store.db, 'host', registrar, surgeon)
    other = await addOrganisation(store.db, 'host', stranger)
    await runProgramme(store.db, host, { needsEndorsement: false })
    let at = nowMs
    deps = applicationDeps(store.db, () => {
      at += 1000
      return at
    })
    asked = askingRoutes(
      store,
      (api) => {
        addApplications(api, deps)
        addReviews(api)
        addCorrespondence(api, deps)
      },
      deps.nowMs,
    ).asked
    const draft = { programmeId: 'us-example', wishes, profile }
    const { applicationId } = (await asked(student, 'POST', '/applications', draft)).body as {
      applicationId: string
    }
    place = `/applications/${student}/${applicationId}`
  })
  afterAll(() => store.close())

  const reviewFor = async (person: string) =>
    (await asked(person, 'GET', `${place}/review?organisationId=${host}`)).body as {
      scores: { reviewer: string; isOwn: boolean }[]
      count: number
      mean: number | null
      notes: object[]
    }
  const score = (person: string, points: number, organisationId = host) =>
    asked(person, 'PUT', `${place}/score`, { organisationId, scores: scoresOf(points), note: 'Thorough.' })
  const write = (person: string, text: string, of: object = {}) =>
    asked(person, 'POST', `${place}/messages`, { ...of, text })

  test('nothing is written or scored before it is submitted', async () => {
    expect(await write(student, 'Hello')).toMatchObject({ status: 409, body: { refused: 'not_submitted' } })
    expect((await score(registrar, 4)).status).toBe(404)
    expect((await asked(student, 'POST', `${place}/moves`, { move: 'submit' })).status).toBe(200)
  })

  test('the score of a colleague is shown after one has scored oneself', async () => {
    expect((await score(registrar, 4)).status).toBe(200)
    expect(await reviewFor(surgeon)).toMatchObject({ scores: [], count: 1, mean: null })
    expect((await score(surgeon, 3)).status).toBe(200)
    expect(await reviewFor(surgeon)).toMatchObject({
      scores: [
        { reviewer: 'registrar', isOwn: false },
        { reviewer: 'surgeon', isOwn: true },
      ],
      count: 2,
      mean: 3.5,
    })
    expect((await score(surgeon, 5)).status).toBe(200)
    expect(await reviewFor(registrar)).toMatchObject({ count: 2, mean: 4.5 })
  })

  test('a score has every criterion, from one to five', async () => {
    expect((await score(registrar, 6)).status).toBe(400)
    const json = { organisationId: host, scores: { fit: 3 }, note: '' }
    expect((await asked(registrar, 'PUT', `${place}/score`, json)).status).toBe(400)
  })

  test('colleagues read a note, and neither student nor stranger does', async () => {
    const json = { organisationId: host, text: 'Asked the ward.' }
    expect((await asked(registrar, 'POST', `${place}/notes`, json)).status).toBe(200)
    expect((await reviewFor(surgeon)).notes).toMatchObject([{ author: 'registrar', text: 'Asked the ward.' }])
    for (const [person, organisationId] of [
      [student, host],
      [stranger, host],
      [stranger, other],
    ] as const) {
      const path = `${place}/review?organisationId=${organisationId}`
      expect([403, 404]).toContain((await asked(person, 'GET', path)).status)
      expect([403, 404]).toContain((await score(person, 1, organisationId)).status)
    }
  })

  test('student and host write to each other, and the mail does not hold the message', async () => {
    const before = deps.mails.length
    expect((await write(registrar, 'Which dates?', { organisationId: host })).status).toBe(200)
    const mails = deps.mails.slice(before)
    expect(mails).toMatchObject([{ code: 'message-received', to: 'student@example.org' }])
    expect(JSON.stringify(mails)).not.toContain('Which dates')
    expect((await write(student, 'From March.')).status).toBe(200)
    expect(deps.mails).toHaveLength(before + 1)
    for (const [person, query] of [
      [student, ''],
      [surgeon, `?organisationId=${host}`],
    ] as const)
      expect((await asked(person, 'GET', `${place}/messages${query}`)).body).toMatchObject({
        canWrite: true,
        messages: [
          { side: 'host', text: 'Which dates?' },
          { side: 'student', text: 'From March.' },
        ],
      })
    expect((await write(stranger, 'Hello', { organisationId: other })).status).toBe(404)
    expect((await write(student, ' \n ')).status).toBe(400)
    expect((await write(student, 'a\0b')).status).toBe(400)
  })

  test('the queue is told of scores, and of messages that wait for an answer', async () => {
    const path = `/organisations/${host}/reviews`
    expect((await asked(surgeon, 'GET', path)).body).toMatchObject({
      reviews: [{ mean: 4.5, scoredByMe: true, count: 2, isUnanswered: true }],
    })
    await write(registrar, 'Thanks.', { organisationId: host })
    expect((await asked(surgeon, 'GET', path)).body).toMatchObject({ reviews: [{ isUnanswered: false }] })
    expect((await asked(stranger, 'GET', path)).status).toBe(403)
  })
})
