import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Smtp } from '../config/config.ts'
import { openTransport, type Transport } from './transport.ts'

/** What a real SMTP server took, read by a parser that is not ours. `raw`: as it came over the wire. */
export type Taken = {
  readonly recipients: readonly string[]
  readonly mail: ParsedMail
  readonly raw: string
}

export type Mailbox = {
  readonly port: number
  readonly taken: readonly Taken[]
  readonly smtp: Smtp
  readonly close: () => Promise<void>
}

/** `answer` may refuse a mail after it was read, or wait with the answer. */
export type Answer = (taken: Taken) => Promise<Error | undefined> | Error | undefined

/** The answer to a recipient that it does not take, such as "550 5.1.1 No such box". */
type Refuses = (address: string) => string | undefined
const takesAll: Refuses = () => undefined

/** An SMTP server on this machine. Without a port it takes one that is free. */
export async function openMailbox(
  answer: Answer = () => undefined,
  { port = 0, refuses = takesAll }: { port?: number; refuses?: Refuses } = {},
): Promise<Mailbox> {
  const taken: Taken[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const no = refuses(address)
      done(
        no === undefined
          ? null
          : Object.assign(new Error(no.slice(4)), { responseCode: Number(no.slice(0, 3)) }),
      )
    },
    onData: (stream, { envelope }, done) => {
      read(stream)
        .then(async (raw) => {
          const recipients = envelope.rcptTo.map(({ address }) => address)
          const one = { recipients, mail: await simpleParser(raw), raw }
          taken.push(one)
          done(await answer(one))
        })
        .catch(done)
    },
  })
  server.on('error', () => {}) // a client that was killed
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    port: bound,
    taken,
    smtp: smtpAt(bound),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const smtpAt = (port: number): Smtp => ({
  url: `smtp://127.0.0.1:${port}`,
  from: { name: 'Büro für Auslandsaufenthalte Köln', address: 'office@school.example' },
})

export const transportTo = (port: number): Transport => openTransport(smtpAt(port))

export const textOf = (address: AddressObject | AddressObject[] | undefined): string =>
  [address ?? []]
    .flat()
    .map(({ text }) => text)
    .join()

async function read(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
