import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runProgramme, wishes } from './applications/host.testing.ts'
import { exampleMail } from './mail/examples.testing.ts'
import { type Mailbox, openMailbox } from './mail/mailbox.testing.ts'
import { queueMail } from './mail/queue-mail.ts'
import { cookieOf, type Served, serve } from './served.testing.ts'
import { openStore, type Store } from './store/open-store.ts'
import { startPostgres } from './store/start-postgres.testing.ts'
import { addOrganisation, addPerson } from './store/world.testing.ts'

const [students, each, before] = [4, 50, 40]

test('PostgreSQL crashes and comes back: refused in words meanwhile, then well by itself, and nothing is lost', async () => {
  const postgres = await startPostgres()
  const database = { kind: 'server', url: postgres.url } as const
  const store = await openStore(database)
  const cookies = await signedInStudents(store)
  const mailbox = await openMailbox()
  const server = await serve(database, mailbox.smtp)
  const acknowledged: unknown[] = []
  const refusals: string[] = []

  const applying = cookies.map(async (cookie) => {
    for (let n = 0; n < each; n += 1)
      acknowledged.push(await apply(server, cookie, (refusal) => refusals.push(refusal)))
  })
  while (acknowledged.length < before) await pause(5)
  const fellMs = Date.now()
  await postgres.fall()
  const inTheMiddle = acknowledged.length
  await pause(1000)
  expect((await server.ask('', 'GET', '/readyz')).status).toBe(503)
  expect((await server.ask('', 'GET', '/healthz')).status).toBe(200)
  await postgres.rise()
  const roseMs = Date.now()
  while (acknowledged.length === inTheMiddle) await pause(5)
  const wellMs = Date.now()
  await Promise.all(applying)

  const kept = await store.db.selectFrom('applications').select('applicationId').execute()
  const lost = acknowledged.filter((id) => !kept.some(({ applicationId }) => applicationId === id))
  console.log(
    `figure: PostgreSQL away for ${roseMs - fellMs} ms: ${refusals.length} requests refused, all ${acknowledged.length} acknowledged in the end, ${kept.length} kept, ${lost.length} lost; well again after ${wellMs - roseMs} ms`,
  )
  expect([...new Set(refusals)]).toEqual(['503 unavailable, again in 5 seconds'])
  expect([acknowledged.length, kept.length, lost]).toEqual([students * each, students * each, []])
  expect(await mailed(store, mailbox)).toBe(1)
  await server.close()
  await mailbox.close()
  await store.close()
  await postgres.stop()
})

async function signedInStudents(store: Store): Promise<string[]> {
  const host = await addOrganisation(store.db, 'host')
  await runProgramme(store.db, host, { needsEndorsement: false }, 1)
  const people = Array.from({ length: students }, (_, n) => addPerson(store.db, `student-${n}`))
  return Promise.all((await Promise.all(people)).map((one) => cookieOf(store, one)))
}

/** As a page does: with one key, again and again until it is answered. */
async function apply(server: Served, cookie: string, onRefusal: (text: string) => void): Promise<unknown> {
  const once = { 'idempotency-key': randomUUID() }
  const json = { programmeId: 'us-example', wishes, profile: { profile: 1 } }
  for (;;) {
    const { status, body, headers } = await server.ask(cookie, 'POST', '/api/applications', json, once)
    if (status === 200) return body.applicationId
    onRefusal(`${status} ${body.refused}, again in ${headers.get('retry-after')} seconds`)
    await pause(50)
  }
}

/** How often a mail is sent that is written now. */
async function mailed({ db }: Store, { taken }: Mailbox): Promise<number> {
  await db.transaction().execute((tx) => queueMail(tx, exampleMail('decision-sent')))
  const untilMs = Date.now() + 15_000
  while (taken.length === 0 && Date.now() < untilMs) await pause(20)
  await pause(1500) // the next look of the worker that sends
  return taken.length
}
