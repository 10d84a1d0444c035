import type { Deps } from '../deps.ts'
import type { Mail } from './mail.ts'
import { renderMail } from './render-mail.ts'
import { pauseAfter } from './retry.ts'
import { claimDueMail, markSent, markTried, type QueuedMail } from './store.ts'
import type { Transport } from './transport.ts'

/** A mail that was given up, without its address and its text. */
export type MailFailed = { readonly mailId: string; readonly code: string; readonly tries: number }

export type Sending = Pick<Deps, 'db' | 'nowMs'> & {
  readonly transport: Transport
  readonly onFailed: (failed: MailFailed) => void
  /** How long a mail is left to the server that sends it, longer than a sending can take. */
  readonly claimSeconds?: number
}

/**
 * Sends every mail that is due, one after the other, and gives how many. With the owner's connection: nobody acts, and
 * whoever acts reads no mail. Where the server dies between sending and marking, the mail is sent again with the same
 * Message-ID, by which it can be recognised.
 */
export async function sendDueMails(sending: Sending, signal?: AbortSignal): Promise<number> {
  const { db, nowMs, claimSeconds = 300 } = sending
  let sent = 0
  while (!signal?.aborted) {
    const mail = await claimDueMail(db, nowMs(), claimSeconds)
    if (!mail) return sent
    if (await sendOne(sending, mail)) sent += 1
  }
  return sent
}

async function sendOne({ db, nowMs, transport, onFailed }: Sending, mail: QueuedMail): Promise<boolean> {
  const { mailId: id, code, tries } = mail
  const error = await deliver(transport, mail).then(() => undefined, asError)
  if (!error) {
    await markSent(db, id, nowMs())
    return true
  }
  const pauseMs = hasNoSuchBox(error) ? undefined : pauseAfter(tries)
  await markTried(db, mail, error.message.slice(0, 500), pauseMs && nowMs() + pauseMs)
  if (pauseMs === undefined) onFailed({ mailId: id, code, tries })
  return false
}

/** Rejects also where the mail cannot be put into words: then it is tried again after an update. */
// biome-ignore lint/suspicious/useAwait: what throws here must reject
async function deliver(transport: Transport, mail: QueuedMail): Promise<void> {
  const { mailId: id, toAddress: to, language } = mail
  return transport.send({ id, to, language, ...renderMail(mail as unknown as Mail) }) // queueMail has read it
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/** RFC 3463, 3.2: 5.1.x says that the address is wrong for good. Every other no may be of today only. */
function hasNoSuchBox(error: Error): boolean {
  return 'response' in error && /^5\d\d[ -]5\.1\.\d/.test(String(error.response))
}
