import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { databases, newDatabase } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { runProcess } from '../store/run-process.testing.ts'
import { addPerson } from '../store/world.testing.ts'
import { exampleFacts, exampleMail } from './examples.testing.ts'
import type { Mail } from './mail.ts'
import { type Mailbox, openMailbox, textOf, transportTo } from './mailbox.testing.ts'
import { queueMail } from './queue-mail.ts'
import { type MailFailed, sendDueMails } from './send-due-mails.ts'
import { countMails, forgetMailsBefore } from './store.ts'
import type { Transport } from './transport.ts'

const minuteMs = 60_000
const queue = (db: Kysely<Database>, mail: Mail) => db.transaction().execute((tx) => queueMail(tx, mail))
const noFailure = ({ code }: MailFailed): void => {
  throw new Error(`${code} was given up`)
}

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let mailbox: Mailbox
  let transport: Transport
  let nowMs: number

  beforeAll(async () => {
    store = await openStore(await newPlace())
    mailbox = await openMailbox(undefined, {
      refuses: (address) => {
        if (address.startsWith('unknown')) return '550 5.1.1 There is no such box'
        return address.startsWith('full') ? '552 5.2.2 The box is full' : undefined
      },
    })
    transport = transportTo(mailbox.port)
  })
  afterEach(() => store.db.deleteFrom('mails').execute())
  afterAll(async () => {
    transport.close()
    await mailbox.close()
    await store.close()
  })

  const send = (to: Transport = transport, onFailed = noFailure) =>
    sendDueMails({ db: store.db, nowMs: () => nowMs, transport: to, onFailed })
  const row = () => store.db.selectFrom('mails').selectAll().executeTakeFirstOrThrow()
  const takenBy = (address: string) => mailbox.taken.filter(({ recipients }) => recipients.includes(address))

  test('a mail is sent once, after the commit', async () => {
    nowMs = Date.now() + 1000
    const mailId = await store.db.transaction().execute(async (tx) => {
      const id = await queueMail(tx, exampleMail('endorsement-asked'))
      // PGlite has one connection only, which this transaction holds; there nobody else can even look.
      if (name === 'PostgreSQL') expect(await send()).toBe(0)
      return id
    })
    expect([await send(), await send()]).toEqual([1, 0])
    const [{ mail, recipients } = { mail: undefined, recipients: [] }, ...more] = mailbox.taken
    expect([recipients, more]).toEqual([['student-1@school.example'], []])
    expect({
      from: textOf(mail?.from),
      to: textOf(mail?.to),
      subject: mail?.subject,
      id: mail?.messageId,
      auto: mail?.headers.get('auto-submitted'),
      language: mail?.headers.get('content-language'),
    }).toEqual({
      from: '"Büro für Auslandsaufenthalte Köln" <office@school.example>',
      to: 'student-1@school.example',
      subject: 'student-1 bittet Universität zu Köln um eine Befürwortung',
      id: `<${mailId}@school.example>`,
      auto: 'auto-generated',
      language: 'de',
    })
    expect(mail?.text).toContain('Bitte bis 1. März 2027 antworten.')
    expect(mail?.text).toContain('Ein Konto ist nicht nötig.')
  })

  test('what was sent keeps no link', async () => {
    nowMs = Date.now() + 1000
    await queue(store.db, exampleMail('sign-in'))
    await send()
    expect(await row()).toMatchObject({ facts: {}, tries: 1, lastError: null, nextTryAt: null })
    expect((await row()).sentAt).toBe(new Date(nowMs).toISOString())
  })

  test('a rollback sends nothing', async () => {
    nowMs = Date.now() + 1000
    const refused = store.db.transaction().execute(async (tx) => {
      await queueMail(tx, exampleMail('sign-in', { to: 'rolled-back@school.example' }))
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect([await send(), takenBy('rolled-back@school.example')]).toEqual([0, []])
  })

  test('whoever acts may write a mail', async () => {
    nowMs = Date.now() + 1000
    const personId = await addPerson(store.db, 'student-with-mail')
    await asActor(store.db, personId, (tx) =>
      queueMail(tx, exampleMail('invitation', { to: 'invited@school.example' })),
    )
    expect([await send(), takenBy('invited@school.example').length]).toEqual([1, 1])
  })

  test('a name cannot become a header or a second recipient', async () => {
    nowMs = Date.now() + 1000
    const student = 'x\r\nBcc: other@school.example\r\n\r\n<script>'
    const facts = { ...exampleFacts['endorsement-asked'], student }
    await queue(store.db, exampleMail('endorsement-asked', { to: 'dean@school.example', facts }))
    await send()
    const [one] = takenBy('dean@school.example')
    expect(one?.recipients).toEqual(['dean@school.example'])
    expect(one?.mail.bcc).toBeUndefined()
    expect(one?.mail.subject).toMatch(/^x Bcc: other@school\.example <script> bittet/)
  })

  test('while nobody takes it, the pauses grow; then it is sent once', async () => {
    const startedMs = Date.now() + 1000
    nowMs = startedMs
    const gone = await openMailbox()
    await gone.close()
    const nowhere = transportTo(gone.port)
    await queue(store.db, exampleMail('sign-in', { to: 'patient@school.example' }))
    const triedAt: number[] = []
    for (; nowMs <= startedMs + 60 * minuteMs; nowMs += minuteMs / 2) {
      const before = (await row()).tries
      await send(nowhere)
      if ((await row()).tries > before) triedAt.push((nowMs - startedMs) / minuteMs)
    }
    expect(triedAt).toEqual([0, 1, 3, 7, 15, 31])
    expect((await row()).lastError).toContain('ECONNREFUSED')
    const back = await openMailbox(undefined, { port: gone.port })
    nowMs = startedMs + 63 * minuteMs - 1
    expect([await send(nowhere), back.taken.length]).toEqual([0, 0])
    nowMs += 1
    expect([await send(nowhere), back.taken.length, (await row()).tries]).toEqual([1, 1, 7])
    nowhere.close()
    await back.close()
  })

  test('a clock that was wrong for a while holds up no mail longer than a pause', async () => {
    const trueMs = Date.now() + 1000
    nowMs = trueMs + 365 * 24 * 60 * minuteMs
    const gone = await openMailbox()
    await gone.close()
    await queue(store.db, exampleMail('sign-in', { to: 'clock@school.example' }))
    const nowhere = transportTo(gone.port)
    await send(nowhere)
    nowhere.close()
    nowMs = trueMs
    expect([await send(), takenBy('clock@school.example').length]).toEqual([1, 1])
  })

  test.each([
    ['unknown@school.example', 0, { waiting: 0, failed: 1 }],
    ['full@school.example', 0, { waiting: 1, failed: 0 }],
    ['full@school.example', 77, { waiting: 0, failed: 1 }],
  ])('%s after %i tries', async (to, tries, counts) => {
    nowMs = Date.now() + 1000
    const mailId = await queue(store.db, exampleMail('decision-sent', { to }))
    await store.db.updateTable('mails').set({ tries }).execute()
    const failures: MailFailed[] = []
    expect(await send(transport, (failed) => void failures.push(failed))).toBe(0)
    expect(failures).toEqual(counts.failed ? [{ mailId, code: 'decision-sent', tries: tries + 1 }] : [])
    expect(await countMails(store.db)).toEqual(counts)
    expect((await row()).lastError).toMatch(/^Can't send mail.*55[02] 5/)
  })

  test('a mail that this version cannot word waits for one that can', async () => {
    nowMs = Date.now() + 1000
    await queue(store.db, exampleMail('sign-in'))
    await store.db.updateTable('mails').set({ code: 'of-tomorrow' }).execute()
    expect(await send()).toBe(0)
    expect((await row()).lastError).toContain('No message "mail.of-tomorrow.subject" in "de"')
  })

  test('a sign-in link overtakes what has waited longer', async () => {
    nowMs = Date.now() + 1000
    const before = mailbox.taken.length
    for (const code of ['decision-sent', 'decision-sent', 'sign-in'] as const)
      await queue(store.db, exampleMail(code, { language: 'en' }))
    await send()
    expect(mailbox.taken.slice(before).map(({ mail }) => mail.subject)).toEqual([
      'Your sign-in link for Famulus',
      'Hôpital cantonal has decided on your application',
      'Hôpital cantonal has decided on your application',
    ])
  })

  test('what was sent or given up is forgotten in time, what waits is not', async () => {
    nowMs = Date.now() + 1000
    await queue(store.db, exampleMail('sign-in'))
    await send()
    await queue(store.db, exampleMail('sign-in'))
    expect(await forgetMailsBefore(store.db, nowMs - minuteMs)).toBe(0)
    expect(await forgetMailsBefore(store.db, nowMs + minuteMs)).toBe(1)
    expect(await countMails(store.db)).toEqual({ waiting: 1, failed: 0 })
  })

  test('of 100 mails, two workers at once send each once', async () => {
    nowMs = Date.now() + 1000
    const before = mailbox.taken.length
    for (let each = 0; each < 100; each++) await queue(store.db, exampleMail('decision-sent'))
    const other = transportTo(mailbox.port)
    const shares = await Promise.all([send(), send(other)])
    other.close()
    const ids = mailbox.taken.slice(before).map(({ mail }) => mail.messageId)
    console.log(
      `figure: 100 mails by 2 workers on ${name}: ${shares.join(' + ')} sent, ${ids.length} taken, ${new Set(ids).size} different`,
    )
    expect([shares[0] + shares[1], ids.length, new Set(ids).size]).toEqual([100, 100, 100])
  })
})

test('of 100 mails, two servers on one PostgreSQL send each once', async () => {
  const place = await newDatabase()
  const mailbox = await openMailbox(() => pause(2).then(() => undefined))
  const servers = await Promise.all(
    [0, 1].map(async () => ({ store: await openStore(place), transport: transportTo(mailbox.port) })),
  )
  const { db, close } = await openStore(place)
  for (let each = 0; each < 100; each++) await queue(db, exampleMail('decision-sent'))
  const nowMs = () => Date.now() + 1000
  const shares = await Promise.all(
    servers.map(({ store, transport }) =>
      sendDueMails({ db: store.db, nowMs, transport, onFailed: noFailure }),
    ),
  )
  const ids = new Set(mailbox.taken.map(({ mail }) => mail.messageId))
  console.log(
    `figure: 100 mails by 2 servers: ${shares.join(' + ')} sent, ${mailbox.taken.length} taken, ${ids.size} different`,
  )
  expect([mailbox.taken.length, ids.size, Math.min(...shares) > 0]).toEqual([100, 100, true])
  for (const { store, transport } of servers) {
    transport.close()
    await store.close()
  }
  await mailbox.close()
  await close()
})

test('a server that dies between sending and marking sends a second time, recognisably', async () => {
  const place = await newDatabase()
  const { db, close } = await openStore(place)
  const mailId = await queue(db, exampleMail('offer-expiring'))
  let kill = () => {}
  const mailbox = await openMailbox(async () => {
    kill() // taken for good, and the answer never arrives
    await pause(200)
    return undefined
  })
  const first = runProcess('../mail/send-until-killed.testing.ts', place.url, String(mailbox.port))
  kill = () => first.child.kill('SIGKILL')
  await first.ended
  expect(mailbox.taken).toHaveLength(1)
  kill = () => {}
  const transport = transportTo(mailbox.port)
  const again = () =>
    sendDueMails({ db, nowMs: () => Date.now() + 1000, transport, onFailed: noFailure, claimSeconds: 2 })
  expect(await again()).toBe(0) // the dead one still claims it
  await pause(2100)
  expect([await again(), await again()]).toEqual([1, 0])
  expect(mailbox.taken.map(({ mail }) => mail.messageId)).toEqual([
    `<${mailId}@school.example>`,
    `<${mailId}@school.example>`,
  ])
  transport.close()
  await mailbox.close()
  await close()
})
