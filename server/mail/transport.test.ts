import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { openTransport } from './transport.ts'

const letter = {
  id: '0190a7a0-0000-7000-8000-000000000000',
  to: 'student-1@school.example',
  language: 'en',
  subject: 'A subject',
  text: 'A text\n',
} as const
const from = { name: 'Famulus', address: 'office@school.example' }

/** Sends a letter to a server with these options; gives how the sending ended, and who signed in. */
async function sendTo(options: SMTPServerOptions, urlAt: (port: number) => string) {
  const users: unknown[] = []
  const server = new SMTPServer({
    ...options,
    onAuth: ({ username, password }, _, done) => {
      users.push([username, password])
      done(null, { user: username })
    },
  })
  server.on('error', () => {}) // a client that turned away
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const transport = openTransport({
    url: urlAt(typeof address === 'object' ? (address?.port ?? 0) : 0),
    from,
  })
  const ended = await transport.send(letter).then(
    () => 'sent',
    (error: Error) => error.message,
  )
  transport.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return { ended, users }
}

test('name and password come from the address, whatever signs are in them', async () => {
  const options = { allowInsecureAuth: true, disabledCommands: ['STARTTLS'] }
  const url = (port: number) => `smtp://office%40school.example:p%3Aw%2F@127.0.0.1:${port}`
  expect(await sendTo(options, url)).toEqual({ ended: 'sent', users: [['office@school.example', 'p:w/']] })
})

test('no password is sent unencrypted to another machine', async () => {
  const options = { allowInsecureAuth: true, disabledCommands: ['STARTTLS'] }
  // This reaches the test's own server, too, but is no name of this machine.
  const { ended, users } = await sendTo(options, (port) => `smtp://office:secret@0.0.0.0:${port}`)
  expect(users).toEqual([])
  expect(ended).toContain('STARTTLS')
})

test.each([
  ['smtps:', { secure: true, authOptional: true }],
  ['smtp:', { authOptional: true }],
])('over %s a certificate that nobody vouches for is refused', async (protocol, options) => {
  const { ended } = await sendTo(options, (port) => `${protocol}//127.0.0.1:${port}`)
  expect(ended).toMatch(/certificate/)
})
