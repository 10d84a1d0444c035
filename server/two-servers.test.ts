import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgramme, wishes } from './applications/host.testing.ts'
import type { DatabasePlace } from './config/config.ts'
import { type Mailbox, openMailbox } from './mail/mailbox.testing.ts'
import { cookieOf, type Served, serve } from './served.testing.ts'
import { newDatabase } from './store/databases.testing.ts'
import { openStore, type Store } from './store/open-store.ts'
import { addOrganisation, addPerson } from './store/world.testing.ts'

const [students, places] = [24, 5]
const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}
const seat = { offering: 'surgery', startsOn: wishes[0]?.dates[0]?.startsOn, weeks: 4 }

let database: DatabasePlace
let store: Store
let mailbox: Mailbox
let servers: Served[]
let host: string
let registrar: string

beforeAll(async () => {
  database = await newDatabase()
  store = await openStore(database)
  const member = await addPerson(store.db, 'registrar')
  host = await addOrganisation(store.db, 'host', member)
  await store.db.updateTable('people').set({ twoFactorEnabled: true }).execute()
  await runProgramme(store.db, host, { needsEndorsement: false }, places)
  registrar = await cookieOf(store, member)
  mailbox = await openMailbox()
  servers = await both()
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await mailbox.close()
  await store.close()
})

const both = () => Promise.all([serve(database, mailbox.smtp), serve(database, mailbox.smtp)])

/** Every other one asks the other server. */
const serverOf = (index: number): Served => servers[index % 2] as Served // there are two

test('one request that reaches both servers is done once', async () => {
  const cookie = await cookieOf(store, await addPerson(store.db, 'in-a-hurry'))
  const once = { 'idempotency-key': randomUUID() }
  const json = { programmeId: 'us-example', wishes, profile }
  const answers = await Promise.all(
    servers.map((server) => server.ask(cookie, 'POST', '/api/applications', json, once)),
  )
  expect(answers[1]?.body).toEqual(answers[0]?.body)
  expect(await store.db.selectFrom('applications').select('applicationId').execute()).toHaveLength(1)
})

test('places that are given through both are given as often as there are some', async () => {
  const paths: string[] = []
  for (let n = 0; n < students; n += 1) paths.push(await underReview(n))
  const offer = { organisationId: host, move: 'make_decision', to: 'offered', seat }
  const answers = await Promise.all(
    paths.map((path, index) => serverOf(index).ask(registrar, 'POST', path, offer)),
  )
  const refused = answers.filter(({ status }) => status !== 200)
  expect([...new Set(refused.map(({ status, body }) => `${status} ${body.refused}`))]).toEqual([
    '409 seat_taken',
  ])
  const taken = await store.db
    .selectFrom('seats')
    .select('number')
    .where('studentId', 'is not', null)
    .execute()
  console.log(`figure: two servers: ${students} offers at once of ${places} places, ${taken.length} taken`)
  expect([answers.length - refused.length, taken.length]).toEqual([places, places])
  for (const [index, path] of paths.entries())
    if (answers[index]?.status === 200)
      await serverOf(index).ask(registrar, 'POST', path, { organisationId: host, move: 'send_decision' })
})

test('what is due when both start expires once, and each mail is sent once', async () => {
  await Promise.all(servers.map((server) => server.close()))
  await store.db
    .updateTable('applications')
    .set({ dueAt: new Date(0).toISOString() })
    .where('state', '=', 'offered')
    .execute()
  servers = await both()
  const untilMs = Date.now() + 15_000
  const waiting = () => store.db.selectFrom('mails').select('mailId').where('sentAt', 'is', null).execute()
  while ((await expired()).length < places || (await waiting()).length > 0) {
    if (Date.now() > untilMs) break
    await pause(50)
  }
  const mails = mailbox.taken.map(({ mail, recipients }) => `${recipients} ${mail.subject}`)
  console.log(
    `figure: two servers: ${places} offers ran out while both were off: ${(await expired()).length} expired, ${mails.length} mails in all, ${new Set(mails).size} different`,
  )
  expect(await expired()).toHaveLength(places)
  expect(new Set(mailbox.taken.map(({ mail }) => mail.messageId)).size).toBe(mails.length)
  expect(new Set(mails).size).toBe(mails.length)
  expect(await waiting()).toEqual([])
})

const expired = () =>
  store.db.selectFrom('applicationEvents').select('applicationId').where('move', '=', 'expire').execute()

async function underReview(index: number): Promise<string> {
  const person = await addPerson(store.db, `student-${index}`)
  const cookie = await cookieOf(store, person)
  const server = serverOf(index)
  const made = await server.ask(cookie, 'POST', '/api/applications', {
    programmeId: 'us-example',
    wishes,
    profile,
  })
  const path = `/api/applications/${person}/${made.body.applicationId}/moves`
  await server.ask(cookie, 'POST', path, { move: 'submit' })
  const taken = await server.ask(registrar, 'POST', path, { organisationId: host, move: 'take_up' })
  expect(taken.body).toEqual({ state: 'under_review' })
  return path
}
