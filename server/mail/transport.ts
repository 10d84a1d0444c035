import { createTransport } from 'nodemailer'
import type { Smtp } from '../config/config.ts'
import type { Text } from './render-mail.ts'

/** What leaves the server. `id`: the same at every try. */
export type Letter = Text & { readonly id: string; readonly to: string; readonly language: 'en' | 'de' }

/** `send` rejects where the mail was not taken. */
export type Transport = {
  readonly send: (letter: Letter) => Promise<void>
  readonly close: () => void
}

const connectMs = 10_000
const silenceMs = 20_000
/** The whole of one sending. Shorter than a claim, so that no other server takes the mail meanwhile. */
const sendingMs = 60_000

export function openTransport({ url, from }: Smtp): Transport {
  const mailer = createTransport({
    ...smtpOf(url),
    pool: true,
    maxConnections: 1,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    send: (letter) => {
      const sent = mailer.sendMail({
        from,
        // Both as objects and never as text, in which a comma would begin the next address.
        to: { name: '', address: letter.to },
        envelope: { from: from.address, to: [letter.to] },
        subject: letter.subject,
        text: letter.text,
        messageId: `<${letter.id}@${host}>`,
        // RFC 3834, 5: whoever is away does not answer us.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
      })
      return within(sendingMs, sent)
    },
    close: () => mailer.close(),
  }
}

/** `smtp:` encrypts where the other side can, and must where a password is sent to another machine. */
function smtpOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth, requireTLS: !/^(localhost|127\..*|\[::1\])$/.test(hostname) }),
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not sent within ${ms / 1000} seconds`)), ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
