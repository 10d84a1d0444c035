import { expect, test } from 'vitest'
import { newDatabase } from '../store/databases.testing.ts'
import { openStore } from '../store/open-store.ts'
import { exampleMail } from './examples.testing.ts'
import { openMailbox, transportTo } from './mailbox.testing.ts'
import { queueMail } from './queue-mail.ts'
import { type MailFailed, sendDueMails } from './send-due-mails.ts'

const [mails, minuteMs] = [30, 60_000]

test('a mail server that refuses for an hour gets every mail once when it is well, from two servers', async () => {
  const place = await newDatabase()
  const stores = [await openStore(place), await openStore(place)]
  let isDown = true
  const mailbox = await openMailbox(undefined, {
    refuses: () => (isDown ? '451 4.3.2 System not accepting messages' : undefined),
  })
  const transport = transportTo(mailbox.port)
  const addresses = Array.from({ length: mails }, (_, n) => `student-${n}@school.example`)
  for (const to of addresses)
    await stores[0]?.db.transaction().execute((tx) => queueMail(tx, exampleMail('decision-sent', { to })))
  const startedMs = Date.now() + 1000
  const failed: MailFailed[] = []
  let minutes = 0
  const sendAll = () =>
    Promise.all(
      stores.map(({ db }) =>
        sendDueMails({
          db,
          nowMs: () => startedMs + minutes * minuteMs,
          transport,
          onFailed: (one) => failed.push(one),
        }),
      ),
    )
  for (; minutes <= 60; minutes += 1) await sendAll()
  expect(mailbox.taken).toEqual([])
  isDown = false
  for (; minutes <= 180 && mailbox.taken.length < mails; minutes += 1) await sendAll()
  const arrivedAfter = minutes - 61
  for (; minutes <= 300; minutes += 10) await sendAll()
  const arrived = mailbox.taken.flatMap(({ recipients }) => recipients).sort()
  const tries = await stores[0]?.db.selectFrom('mails').select(['tries', 'sentAt']).execute()
  console.log(
    `figure: SMTP down for an hour: ${mails} mails, ${arrived.length} arrived, ${new Set(arrived).size} different, the last ${arrivedAfter} minutes after it was well, ${Math.max(...(tries ?? []).map((one) => one.tries))} tries, ${failed.length} given up`,
  )
  expect(arrived).toEqual([...addresses].sort())
  expect(failed).toEqual([])
  expect(arrivedAfter).toBeLessThanOrEqual(32)
  transport.close()
  await mailbox.close()
  for (const { close } of stores) await close()
})
