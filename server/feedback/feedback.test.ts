import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson, addStay } from '../store/world.testing.ts'
import { addFeedback, askDue } from './index.ts'

const day = 86_400_000
const email = 'doctor@hospital.example'

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let asked: Asking['asked']
  let nowMs = 0
  let [student, other, stayId, path] = ['', '', '', '']
  const deps = () => ({ db: store.db, nowMs: () => nowMs, newId, url: 'https://famulus.example' })

  beforeAll(async () => {
    store = await openStore(await newPlace())
    student = await addPerson(store.db, 'student')
    other = await addPerson(store.db, 'another')
    asked = askingRoutes(
      store,
      (api) => addFeedback(api, deps()),
      () => nowMs,
    ).asked
  })
  afterAll(() => store.close())

  beforeEach(async () => {
    nowMs = Date.parse('2027-03-07T13:00:00.000Z')
    stayId = await addStay(store.db, student)
    path = `/stays/${stayId}`
    await store.db.deleteFrom('mails').execute()
    // The stays of the tests before have nobody to ask any more.
    await store.db.updateTable('supervisors').set({ revokedAt: '2027-01-01T00:00:00.000Z' }).execute()
  })

  const named = async (): Promise<string> => {
    const { body } = await asked(student, 'POST', `${path}/supervisors`, { email, language: 'de' })
    return (body as { supervisorId: string }).supervisorId
  }
  const write = async (entries: readonly object[], kind = 'entry') => {
    for (const body of entries)
      await store.db
        .insertInto('stayRecords')
        .values({
          ...{ studentId: student, stayId, recordId: newId(), kind, sequence: 1, rivalOf: null },
          body: JSON.stringify(body),
          changedAt: new Date(nowMs).toISOString(),
        })
        .execute()
    await store.db
      .updateTable('stays')
      .set({ sequence: 1 + entries.length })
      .where('stayId', '=', stayId)
      .execute()
  }
  const mails = () => store.db.selectFrom('mails').select(['toAddress', 'code', 'facts']).execute()
  const tokenIn = async () => {
    const facts = (await mails()).at(-1)?.facts as { link?: string } | undefined
    return facts?.link?.split('#')[1] ?? ''
  }
  const open = async (token: string) => (await asked('', 'POST', '/feedback/open', { token })).body

  test('a week is asked about once, by a mail whose link shows what was done and nothing that was written', async () => {
    await named()
    await write([{ goal: 'draw-blood', procedure: 'ecg', times: 2 }], 'goal')
    await write([
      { what: 'procedure', procedure: 'ecg', role: 'assisted', on: '2027-03-02', note: 'mine alone' },
      { what: 'rounds', patients: 9, on: '2027-03-03', reflection: { surprised: 'mine as well' } },
      { what: 'rounds', on: '2027-02-01' },
    ])
    expect(await askDue(deps())).toBe(1)
    expect(await askDue(deps())).toBe(0)
    expect(await mails()).toMatchObject([{ toAddress: email, code: 'feedback-asked' }])
    expect(await open(await tokenIn())).toMatchObject({
      student: expect.stringMatching(/^student/),
      kind: 'week',
      from: '2027-03-01',
      to: '2027-03-07',
      entries: [
        { on: '2027-03-02', what: 'procedure', procedure: 'ecg', role: 'assisted' },
        { on: '2027-03-03', what: 'rounds' },
      ],
      goals: [{ goal: 'draw-blood', done: 1, wanted: 2, isReached: false }],
      answer: null,
    })
    expect(JSON.stringify(await open(await tokenIn()))).not.toContain('mine')
  })

  test('an answer is the student’s to read, may be changed while the link lives, and by the student never', async () => {
    await named()
    await asked(student, 'POST', `${path}/feedback`, { kind: 'final', questions: ['What shall they train?'] })
    const token = await tokenIn()
    const say = (answer: object) => asked('', 'POST', '/feedback/answer', { token, answer })
    expect((await say({})).status).toBe(400)
    await say({ agrees: true, entrustment: 3 })
    await say({ agrees: true, entrustment: 4, answers: ['Sutures.'] })
    const { body } = await asked(student, 'GET', `${path}/feedback`)
    expect(body).toMatchObject({
      asked: [{ kind: 'final', answer: { agrees: true, entrustment: 4, answers: ['Sutures.'] } }],
    })
    expect((await asked(other, 'GET', `${path}/feedback`)).status).toBe(404)
    nowMs += 28 * day
    expect(await open(token)).toMatchObject({ refused: 'link_expired' })
    expect((await say({ agrees: false })).status).toBe(409)
  })

  test('nobody is asked who was taken away, by themselves, or again within a day', async () => {
    const own = await store.db
      .selectFrom('people')
      .select('email')
      .where('personId', '=', student)
      .executeTakeFirstOrThrow()
    const self = await asked(student, 'POST', `${path}/supervisors`, { email: own.email, language: 'en' })
    expect(self.body).toMatchObject({ refused: 'own_address' })
    expect((await asked(student, 'POST', `${path}/feedback`, { kind: 'week' })).body).toMatchObject({
      refused: 'no_supervisor',
    })
    const supervisorId = await named()
    expect(await named()).toBe(supervisorId)
    expect((await asked(student, 'POST', `${path}/feedback`, { kind: 'week' })).body).toEqual({ asked: 1 })
    expect((await asked(student, 'POST', `${path}/feedback`, { kind: 'week' })).body).toMatchObject({
      refused: 'asked_lately',
    })
    const token = await tokenIn()
    await asked(student, 'DELETE', `${path}/supervisors/${supervisorId}`)
    expect(await open(token)).toEqual({ refused: 'link_revoked' })
    await write([{ what: 'rounds', on: '2027-03-03' }])
    nowMs += 8 * day
    expect(await askDue(deps())).toBe(0)
  })
})
