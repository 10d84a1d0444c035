import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { verify } from '../journal/verify.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { applicationDeps, nowMs, runProgramme, wishes } from './host.testing.ts'
import { addApplications, expireOne } from './index.ts'

const hepatitis = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}
type Ids = { readonly studentId: string; readonly applicationId: string }

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let deps: ReturnType<typeof applicationDeps>
  let [clock, host, registrar, foreigner] = [nowMs, '', '', '']

  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    foreigner = await addPerson(store.db, 'registrar-elsewhere')
    host = await addOrganisation(store.db, 'host', registrar)
    await addOrganisation(store.db, 'host', foreigner)
    await runProgramme(store.db, host, { needsEndorsement: false, days: { answer: 10 }, release: 'all' }, 2)
    deps = applicationDeps(store.db, () => clock)
    asked = askingRoutes(
      store,
      (api) => addApplications(api, deps),
      () => clock,
    ).asked
  })
  afterAll(() => store.close())

  const student = (role: string) => addPerson(store.db, role)
  const drafted = async (studentId: string, profile: object = hepatitis): Promise<Ids> => {
    const made = await asked(studentId, 'POST', '/applications', {
      programmeId: 'us-example',
      wishes,
      profile,
    })
    expect(made.status).toBe(200)
    return made.body
  }
  const path = ({ studentId, applicationId }: Ids) => `/applications/${studentId}/${applicationId}`
  const moves = (by: string, ids: Ids, move: object) =>
    asked(by, 'POST', `${path(ids)}/moves`, by === ids.studentId ? move : { organisationId: host, ...move })
  const seen = async (by: string, ids: Ids, as = by === ids.studentId ? '' : `?organisationId=${host}`) =>
    asked(by, 'GET', `${path(ids)}${as}`)
  const reviewed = async (role: string): Promise<Ids> => {
    const ids = await drafted(await student(role))
    expect((await moves(ids.studentId, ids, { move: 'submit', sharesHealth: true })).status).toBe(200)
    expect((await moves(registrar, ids, { move: 'take_up' })).body).toEqual({ state: 'under_review' })
    return ids
  }

  test('a conditional offer from draft to confirmed', async () => {
    const ids = await reviewed('applicant')
    const offer = { move: 'make_decision', to: 'conditional_offer', tasks: ['insurance'] }
    expect((await moves(registrar, ids, offer)).body).toEqual({ state: 'decided_unsent' })
    expect((await seen(ids.studentId, ids)).body).toMatchObject({
      state: 'under_review',
      unsent: null,
      side: 'student',
    })
    expect((await moves(registrar, ids, { move: 'send_decision' })).body).toEqual({
      state: 'conditional_offer',
    })
    expect((await moves(ids.studentId, ids, { move: 'accept' })).body).toEqual({ state: 'onboarding' })
    expect(await moves(registrar, ids, { move: 'confirm' })).toMatchObject({
      status: 409,
      body: { refused: 'tasks_open', tasks: ['insurance'] },
    })
    const tick = { organisationId: host, task: 'insurance', isDone: true }
    expect((await asked(registrar, 'POST', `${path(ids)}/tasks`, tick)).status).toBe(200)
    expect((await moves(registrar, ids, { move: 'confirm' })).body).toEqual({ state: 'confirmed' })
    const shown = (await seen(ids.studentId, ids)).body as { events: { move: string }[]; tasks: object[] }
    expect(shown.tasks).toMatchObject([{ id: 'insurance', says: 'proof of insurance' }])
    expect(shown.events.map(({ move }) => move)).toEqual([
      'create',
      'submit',
      'take_up',
      'send_decision',
      'accept',
      'tick_task',
      'confirm',
    ])
    expect(deps.mails.map(({ code }) => code)).toEqual(['desk-waiting', 'decision-sent', 'decision-sent'])
    expect(await verify(store.db)).toMatchObject({ breaks: [] })
  })

  test('health is shown to the host only, by itself, and the student sees that it was read', async () => {
    const ids = await reviewed('with-health')
    const shown = (await seen(registrar, ids)).body as { snapshot: unknown; profile: unknown }
    expect(shown.profile).toBeNull()
    expect(JSON.stringify(shown.snapshot)).not.toContain('hepatitis')
    const health = await asked(registrar, 'POST', `${path(ids)}/health`, { organisationId: host })
    expect(health.body).toMatchObject({
      health: {
        profile: { immunisations: [{ antigen: 'hepatitis-b' }] },
        requirements: [{ id: 'hepatitis' }],
      },
    })
    const own = (await seen(ids.studentId, ids)).body as { events: { move: string }[] }
    expect(own.events.at(-1)).toMatchObject({ move: 'read_health', side: 'host' })
  })

  test('nobody sees what is not theirs, nor a draft', async () => {
    const ids = await drafted(await student('alone'))
    for (const person of [registrar, foreigner, await student('other')]) {
      expect((await seen(person, ids, '')).status).toBe(404)
      expect([403, 404]).toContain((await seen(person, ids)).status)
      expect((await moves(person, ids, { move: 'withdraw' })).status).toBe(404)
    }
    expect((await asked(foreigner, 'GET', `/organisations/${host}/applications`)).status).toBe(403)
  })

  test('the queue of the host, filtered, with its counts', async () => {
    const queue = await asked(
      registrar,
      'GET',
      `/organisations/${host}/applications?state=confirmed,under_review`,
    )
    expect(queue.body).toMatchObject({
      applications: [{ state: 'confirmed', student: 'applicant' }, { state: 'under_review' }],
      isMore: false,
      counts: { confirmed: 1, under_review: 1 },
    })
    const found = await asked(registrar, 'GET', `/organisations/${host}/applications?search=APPLIC`)
    expect((found.body as { applications: unknown[] }).applications).toHaveLength(1)
  })

  test('the last place is given once, freed by the clock, and given again', async () => {
    const [first, second] = [await reviewed('first'), await reviewed('second')]
    const offer = { move: 'make_decision', to: 'offered' }
    expect((await moves(registrar, first, offer)).status).toBe(200)
    expect(await moves(registrar, second, offer)).toMatchObject({
      status: 409,
      body: { refused: 'seat_taken' },
    })
    await moves(registrar, first, { move: 'send_decision' })
    const due = { ...first, dueAt: '' }
    expect(await expireOne(deps)(due)).toMatchObject({ refused: 'not_due' })
    clock += 11 * 86_400_000
    expect(await expireOne(deps)(due)).toMatchObject({ state: 'expired' })
    expect((await moves(registrar, second, offer)).status).toBe(200)
    await moves(registrar, second, { move: 'send_decision' })
    expect((await moves(second.studentId, second, { move: 'decline_offer' })).body).toEqual({
      state: 'declined_by_student',
    })
    const third = await reviewed('third')
    expect((await moves(registrar, third, offer)).status).toBe(200)
  })

  test('a draft is changed until it is submitted, and a broken profile is refused by its fields', async () => {
    const ids = await drafted(await student('writer'), { profile: 1 })
    const wrong = await asked(ids.studentId, 'PATCH', path(ids), { profile: { profile: 1, unknown: true } })
    expect(wrong).toMatchObject({ status: 422, body: { refused: 'profile_wrong' } })
    const answers = [{ question: 'motivation', answer: 'Surgery.' }]
    expect((await asked(ids.studentId, 'PATCH', path(ids), { answers, wishes: [] })).status).toBe(200)
    expect((await seen(ids.studentId, ids)).body).toMatchObject({
      answers,
      wishProblems: [{ code: 'no_wish' }],
    })
    expect(await moves(ids.studentId, ids, { move: 'submit' })).toMatchObject({
      body: { refused: 'limits_exceeded' },
    })
    await asked(ids.studentId, 'PATCH', path(ids), { wishes })
    expect((await moves(ids.studentId, ids, { move: 'submit' })).status).toBe(200)
    expect(await asked(ids.studentId, 'PATCH', path(ids), { answers: [] })).toMatchObject({
      status: 409,
      body: { refused: 'not_changeable', state: 'submitted' },
    })
    expect((await asked(registrar, 'POST', `${path(ids)}/health`, { organisationId: host })).status).toBe(404)
  })

  test('an acceptance lets the other offers of the host go', async () => {
    await store.db
      .insertInto('seats')
      .values({ offeringId: await offering(), number: 9 })
      .execute()
    await store.db
      .insertInto('seats')
      .values({ offeringId: await offering(), number: 10 })
      .execute()
    const person = await student('twice')
    const both = [await drafted(person), await drafted(person)] as const
    for (const ids of both) {
      await moves(person, ids, { move: 'submit' })
      await moves(registrar, ids, { move: 'take_up' })
      await moves(registrar, ids, { move: 'make_decision', to: 'offered' })
      expect((await moves(registrar, ids, { move: 'send_decision' })).body).toEqual({ state: 'offered' })
    }
    expect((await moves(person, both[0], { move: 'accept' })).body).toEqual({ state: 'accepted' })
    expect((await seen(person, both[1])).body).toMatchObject({
      state: 'declined_by_student',
      reasons: ['other-offer'],
    })
  })

  const offering = async () =>
    (await store.db.selectFrom('offerings').select('offeringId').executeTakeFirstOrThrow()).offeringId
})
