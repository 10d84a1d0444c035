import { type OutboxMail, showOutbox } from '@famulus/contract'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Mail } from './mail.ts'
import { renderMail } from './render-mail.ts'
import { type QueuedMail, waitingMails } from './store.ts'

const shown = 100

export function addOutbox(api: OpenAPIHono, db: Kysely<Database>): void {
  api.openapi(showOutbox, async (context) => {
    const mails = await waitingMails(db, shown)
    return context.json({ mails: mails.map(presentMail) }, 200)
  })
}

function presentMail(mail: QueuedMail): OutboxMail {
  const { mailId, toAddress: to, language, code, queuedAt } = mail
  return { mailId, to, language, code, queuedAt, ...renderMail(mail as unknown as Mail) } // queueMail has read it
}
