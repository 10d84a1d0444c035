import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Site } from './app.ts'
import { listen, type Serving } from './listen.ts'
import { exampleMail } from './mail/examples.testing.ts'
import { openMailbox } from './mail/mailbox.testing.ts'
import { queueMail } from './mail/queue-mail.ts'
import { startWork } from './start-work.ts'
import { newDatabase } from './store/databases.testing.ts'
import { openStore } from './store/open-store.ts'
import { addApplication, addOrganisation, addPerson, addProgramme, at } from './store/world.testing.ts'

let site: Site
beforeAll(async () => {
  const dist = await mkdtemp(join(tmpdir(), 'famulus-dist-'))
  site = { dist, firstPage: async () => '' }
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>the app</title>')
})
afterAll(() => rm(site.dist, { recursive: true }))

const mail = exampleMail('invitation', { to: 'invited@school.example' })

async function outboxOf(config: Omit<Serving, 'port'>): Promise<{ status: number; body: unknown }> {
  const { port, close } = await listen(site, { port: 0, ...config })
  const answer = await fetch(`http://127.0.0.1:${port}/api/outbox`)
  const body = await answer.json()
  await close()
  return { status: answer.status, body }
}

describe('a server with a mail that waits', () => {
  test('shows it in a demonstration only, and only where nothing sends it', async () => {
    const database = await newDatabase()
    const { db, close } = await openStore(database)
    const mailId = await db.transaction().execute((tx) => queueMail(tx, mail))
    // Where there is anybody already, nothing else is made up.
    await addPerson(db, 'anybody')
    const nothing = { status: 404, body: { refused: 'not_found' } }
    expect(await outboxOf({ database })).toEqual(nothing)
    expect(await outboxOf({ database, isDemo: false })).toEqual(nothing)
    const { status, body } = await outboxOf({ database, isDemo: true })
    expect([status, body]).toMatchObject([200, { mails: [{ mailId, to: 'invited@school.example' }] }])
    expect(JSON.stringify(body)).toContain('Einladung zu Universität zu Köln auf Famulus')
    const mailbox = await openMailbox()
    expect(await outboxOf({ database, isDemo: true, smtp: mailbox.smtp })).toEqual(nothing)
    await mailbox.close()
    await close()
  })

  test('sends it soon, and stops in order', async () => {
    const database = await newDatabase()
    const { db, close } = await openStore(database)
    const mailbox = await openMailbox()
    const server = await listen(site, { port: 0, database, smtp: mailbox.smtp })
    await db.transaction().execute((tx) => queueMail(tx, mail))
    const queuedMs = Date.now()
    while (mailbox.taken.length === 0 && Date.now() - queuedMs < 10_000) await pause(10)
    console.log(`figure: from the commit to the mail server: ${Date.now() - queuedMs} ms`)
    await server.close()
    expect(mailbox.taken).toHaveLength(1)
    await mailbox.close()
    await close()
  })

  test('sends it also after PostgreSQL has cut every connection', async () => {
    const database = await newDatabase()
    const mailbox = await openMailbox()
    const server = await listen(site, { port: 0, database, smtp: mailbox.smtp })
    const { db, pool, close } = await openStore(database)
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    await db.transaction().execute((tx) => queueMail(tx, mail))
    const queuedMs = Date.now()
    while (mailbox.taken.length === 0 && Date.now() - queuedMs < 10_000) await pause(10)
    expect(mailbox.taken).toHaveLength(1)
    await server.close()
    await mailbox.close()
    await close()
  })
})

test('on PGlite, an application whose time is up is handed over', async () => {
  const startedMs = Date.now()
  const store = await openStore({ kind: 'memory' })
  await addProgramme(store.db)
  const [studentId, hostOrganisationId] = [
    await addPerson(store.db, 'student'),
    await addOrganisation(store.db, 'host'),
  ]
  const made = { studentId, hostOrganisationId, homeOrganisationId: null, stage: 'draft' } as const
  const applicationId = await addApplication(store.db, made)
  await store.db
    .updateTable('applications')
    .set({ dueAt: at(1) })
    .execute()
  const openedMs = Date.now()
  const handed: string[] = []
  const nowMs = () => Date.parse(at(2))
  const work = await startWork(store, nowMs, {
    smtp: undefined,
    expire: (due) => Promise.resolve(handed.push(due.applicationId)),
  })
  console.log(
    `figure: start of PGlite ${openedMs - startedMs} ms, of its jobs for the first time ${Date.now() - openedMs} ms`,
  )
  while (handed.length === 0 && Date.now() - openedMs < 10_000) await pause(50)
  expect(handed[0]).toBe(applicationId)
  await work.stop()
  await store.close()
})
