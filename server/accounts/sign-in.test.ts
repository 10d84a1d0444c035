import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { databases } from '../store/databases.testing.ts'
import {
  addSecondFactor,
  Browser,
  codeOf,
  linkTo,
  password,
  type Running,
  running,
  signedIn,
  url,
  withPassword,
} from './browser.testing.ts'

describe.each(databases)('on %s', (name, newPlace) => {
  let site: Running
  beforeAll(async () => {
    site = await running(await newPlace())
  })
  afterAll(() => site.close())
  afterEach(() => {
    vi.useRealTimers()
  })
  const later = (minutes: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
  const who = (browser: Browser) => site.accounts.whoIs(browser.request)

  describe('a link in a mail', () => {
    test('signs in, once', async () => {
      const browser = new Browser(site)
      const asked = await browser.post('/sign-in/magic-link', {
        email: 'one@student.example',
        callbackURL: '/',
      })
      expect(asked.status).toBe(200)
      expect(site.mails.at(-1)).toMatchObject({
        to: 'one@student.example',
        code: 'sign-in',
        language: 'en',
      })
      const link = linkTo(site, 'one@student.example')
      const answer = await browser.ask('GET', link)
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^__Secure-famulus\.session_token=.*HttpOnly; Secure; SameSite=Lax/i,
      )
      expect(await who(browser)).toMatchObject({ hasSecondFactor: false })
      const other = new Browser(site)
      expect((await other.ask('GET', link)).headers.get('location')).toContain('error=INVALID_TOKEN')
      expect(await who(other)).toBeUndefined()
    })

    test('lasts 15 minutes', async () => {
      const browser = new Browser(site)
      await site.accounts.sendSignInLink('late@student.example')
      later(16)
      const answer = await browser.ask('GET', linkTo(site, 'late@student.example'))
      expect(answer.headers.get('location')).toContain('error=')
      expect(await who(browser)).toBeUndefined()
    })

    test('is no good if it is wrong, and never leads elsewhere', async () => {
      const browser = new Browser(site)
      await browser.ask('GET', '/api/auth/magic-link/verify?token=guessed&callbackURL=/')
      expect(await who(browser)).toBeUndefined()
      const body = { email: 'x@student.example', callbackURL: 'https://elsewhere.example/' }
      expect((await browser.post('/sign-in/magic-link', body)).status).toBe(403)
    })
  })

  describe('a password', () => {
    test('is of use once the address is confirmed', async () => {
      const email = 'two@student.example'
      const browser = new Browser(site)
      expect((await browser.post('/sign-up/email', { email, password, name: 'student' })).status).toBe(200)
      expect((await browser.post('/sign-in/email', { email, password })).status).toBe(403)
      expect(await who(browser)).toBeUndefined()
      await browser.ask('GET', linkTo(site, email))
      expect((await browser.post('/sign-in/email', { email, password })).status).toBe(200)
      expect(await who(browser)).toBeDefined()
    })

    test('that somebody else set for an address is void once its owner signs in', async () => {
      const email = 'taken@student.example'
      const thief = new Browser(site)
      await thief.post('/sign-up/email', { email, password, name: 'thief' })
      expect(await who(await signedIn(site, email))).toBeDefined()
      expect((await thief.post('/sign-in/email', { email, password })).status).toBe(401)
    })

    test('has 12 characters or more', async () => {
      const body = { email: 'short@student.example', password: 'elevenchars', name: 'student' }
      expect((await new Browser(site).post('/sign-up/email', body)).status).toBe(400)
    })

    test('is locked for 15 minutes after 10 wrong ones, alike for an address that is unknown', async () => {
      await withPassword(site, 'locked@student.example')
      const answers = await Promise.all(
        ['locked@student.example', 'nobody@student.example'].map(async (email) => {
          const browser = new Browser(site)
          const statuses: number[] = []
          for (let guess = 0; guess < 12; guess++)
            statuses.push(
              (await browser.post('/sign-in/email', { email, password: `wrong password ${guess}` })).status,
            )
          return statuses
        }),
      )
      expect(answers[0]).toEqual([...Array(10).fill(401), 429, 429])
      expect(answers[1]).toEqual(answers[0])
      const right = { email: 'locked@student.example', password }
      const form = new URLSearchParams(right).toString()
      const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' }
      for (const path of ['/sign-in/email', '/sign-in/email/', '/sign-in//email', '/sign-in/%65mail']) {
        expect((await new Browser(site).post(path, right)).status).toBeGreaterThanOrEqual(400)
        const request = new Request(`${url}/api/auth${path}`, { method: 'POST', headers, body: form })
        expect((await site.app.request(request)).status).toBeGreaterThanOrEqual(400)
      }
      expect((await new Browser(site).post('/sign-in/email', right)).status).toBe(429)
      later(16)
      expect((await new Browser(site).post('/sign-in/email', right)).status).toBe(200)
    })

    test('that is changed ends every other session', async () => {
      const browser = await withPassword(site, 'changes@student.example')
      const other = await signedIn(site, 'changes@student.example')
      const body = {
        currentPassword: password,
        newPassword: 'another long password',
        revokeOtherSessions: false,
      }
      expect((await browser.post('/change-password', body)).status).toBe(200)
      expect([await who(browser), await who(other)]).toEqual([expect.anything(), undefined])
    })

    test('that is forgotten is set anew by a mail, which ends every session', async () => {
      const email = 'forgets@student.example'
      const browser = await withPassword(site, email)
      await browser.post('/request-password-reset', { email, redirectTo: '/' })
      const [, token] = /reset-password\/([^?]+)/.exec(linkTo(site, email)) ?? []
      const fresh = new Browser(site)
      const newPassword = 'yet another password'
      expect((await fresh.post('/reset-password', { newPassword, token })).status).toBe(200)
      expect(await who(browser)).toBeUndefined()
      expect((await fresh.post('/reset-password', { newPassword, token })).status).toBe(400)
      expect((await fresh.post('/sign-in/email', { email, password: newPassword })).status).toBe(200)
    })
  })

  test('nothing tells whether an address is known', async () => {
    await withPassword(site, 'known@student.example')
    const asks = [
      ['/sign-in/email', { password: 'a wrong password' }],
      ['/sign-in/magic-link', { callbackURL: '/' }],
      ['/request-password-reset', { redirectTo: '/' }],
      ['/sign-up/email', { password, name: 'student' }],
    ] as const
    for (const [path, body] of asks) {
      const [known, unknown] = [
        await timed(path, 'known@student.example', body),
        await timed(path, `unknown-${path.slice(1).replaceAll('/', '-')}@student.example`, body),
      ]
      expect([path, unknown.status, unknown.shape]).toEqual([path, known.status, known.shape])
      console.log(
        `figure: ${path} on ${name}: ${known.ms.toFixed(0)} ms for a known address, ${unknown.ms.toFixed(0)} ms for an unknown one`,
      )
    }
  })

  async function timed(path: string, email: string, body: object) {
    const browser = new Browser(site)
    const startedAt = performance.now()
    const answer = await browser.post(path, { email, ...body })
    const ms = performance.now() - startedAt
    return { status: answer.status, shape: shapeOf(await answer.json(), answer.status), ms }
  }

  test('a second factor is asked for after the password, and after a link before it counts', async () => {
    const email = 'staff@host.example'
    const code = await addSecondFactor(await withPassword(site, email))
    const browser = new Browser(site)
    expect(await (await browser.post('/sign-in/email', { email, password })).json()).toMatchObject({
      twoFactorRedirect: true,
    })
    expect(await who(browser)).toBeUndefined()
    expect(
      (await browser.post('/two-factor/verify-totp', { code: code() === '000000' ? '111111' : '000000' }))
        .status,
    ).toBe(401)
    expect(await who(browser)).toBeUndefined()
    expect((await browser.post('/two-factor/verify-totp', { code: code() })).status).toBe(200)
    expect(await who(browser)).toMatchObject({ hasSecondFactor: true })
    const byLink = await signedIn(site, email)
    expect(await who(byLink)).toMatchObject({ hasSecondFactor: false })
    await byLink.post('/two-factor/verify-totp', { code: code() })
    expect(await who(byLink)).toMatchObject({ hasSecondFactor: true })
  })

  test('a second factor is set up without a password, by whoever has just signed in', async () => {
    const email = 'no-password@host.example'
    const browser = await signedIn(site, email)
    const code = await addSecondFactor(browser, null)
    expect(await who(browser)).toMatchObject({ hasSecondFactor: true })
    expect(await (await browser.ask('GET', '/api/me/credentials')).json()).toEqual({
      hasPassword: false,
      hasSecondFactor: true,
      passkeys: [],
      institutions: [],
    })
    const byLink = await signedIn(site, email)
    expect(await who(byLink)).toMatchObject({ hasSecondFactor: false })
    await byLink.post('/two-factor/verify-totp', { code: code() })
    expect(await who(byLink)).toMatchObject({ hasSecondFactor: true })
  })

  test('a second factor is not set up in a session that was left open', async () => {
    const browser = await signedIn(site, 'left-open@host.example')
    later(16)
    const answer = await browser.post('/two-factor/enable', {})
    expect([answer.status, await answer.json()]).toEqual([403, { refused: 'sign_in_again', minutes: 15 }])
  })

  test('a second factor is not taken away by who can read the mail', async () => {
    const email = 'robbed@host.example'
    await addSecondFactor(await withPassword(site, email))
    const thief = await signedIn(site, email)
    await thief.post('/request-password-reset', { email, redirectTo: '/' })
    const [, token] = /reset-password\/([^?]+)/.exec(linkTo(site, email)) ?? []
    await thief.post('/reset-password', { newPassword: 'set by the thief', token })
    const again = await signedIn(site, email)
    for (const path of ['disable', 'generate-backup-codes', 'get-totp-uri', 'enable']) {
      const answer = await again.post(`/two-factor/${path}`, { password: 'set by the thief' })
      expect([answer.status, await answer.json()]).toEqual([403, { refused: 'second_factor_missing' }])
    }
    expect(await who(again)).toMatchObject({ hasSecondFactor: false })
  })

  test('whoever shows a second factor takes it away, and a code on paper is good once', async () => {
    const email = 'new-phone@host.example'
    const browser = await withPassword(site, email)
    const enabled = await browser.post('/two-factor/enable', { password })
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] } // as documented
    await browser.post('/two-factor/verify-totp', { code: codeOf(totpURI) })
    const other = await signedIn(site, email)
    const [code] = backupCodes
    expect((await other.post('/two-factor/verify-backup-code', { code })).status).toBe(200)
    expect(await who(other)).toMatchObject({ hasSecondFactor: true })
    const third = await signedIn(site, email)
    expect((await third.post('/two-factor/verify-backup-code', { code })).status).toBe(401)
    expect((await other.post('/two-factor/disable', { password })).status).toBe(200)
    expect(await who(other)).toMatchObject({ hasSecondFactor: false })
    expect((await new Browser(site).post('/sign-in/email', { email, password })).status).toBe(200)
  })

  test('a second factor is not to be guessed by who can read the mail', async () => {
    const email = 'guessed@host.example'
    const code = await addSecondFactor(await withPassword(site, email))
    const browser = await signedIn(site, email)
    const wrong = code() === '000000' ? '111111' : '000000'
    for (let guess = 0; guess < 10; guess++) {
      // From another address each time, so that the count for an address does not come first.
      const address = { 'x-test-address': `10.9.9.${guess}` }
      expect(
        (await browser.ask('POST', '/api/auth/two-factor/verify-totp', { code: wrong }, address)).ok,
      ).toBe(false)
    }
    const address = { 'x-test-address': '10.9.9.100' }
    const answer = await browser.ask('POST', '/api/auth/two-factor/verify-totp', { code: code() }, address)
    expect(answer.status).toBe(429)
    expect(await who(browser)).toMatchObject({ hasSecondFactor: false })
  })

  test('sessions are listed and ended, one or all others, and nobody ends those of somebody else', async () => {
    const [first, second, third] = [
      await signedIn(site, 'many@student.example'),
      await signedIn(site, 'many@student.example'),
      await signedIn(site, 'many@student.example'),
    ]
    const listed = (await (await first.ask('GET', '/api/sessions')).json()) as {
      sessions: { sessionId: string; isThis: boolean }[]
    } // as our route gives it
    expect(listed.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, false, true])
    expect(JSON.stringify(listed)).not.toContain('token')
    const { sessionId } = (await who(second)) ?? {}
    const stranger = await signedIn(site, 'stranger@student.example')
    expect((await stranger.ask('DELETE', `/api/sessions/${sessionId}`)).status).toBe(404)
    expect((await stranger.ask('DELETE', '/api/sessions/none')).status).toBe(400)
    expect((await first.ask('DELETE', `/api/sessions/${sessionId}`)).status).toBe(200)
    expect(await who(second)).toBeUndefined()
    expect((await first.ask('DELETE', '/api/sessions')).status).toBe(200)
    expect([await who(third), await who(first)]).toEqual([undefined, expect.anything()])
    expect((await new Browser(site).ask('GET', '/api/sessions')).status).toBe(401)
  })

  test('a session ends by itself', async () => {
    const browser = await signedIn(site, 'away@student.example')
    later(8 * 24 * 60)
    expect(await who(browser)).toBeUndefined()
  })

  test.each(['https://elsewhere.example', 'null', ''])(
    'what a page of "%s" sends is refused',
    async (origin) => {
      const browser = await signedIn(site, `origin-${origin.length}@student.example`)
      expect((await browser.ask('DELETE', '/api/sessions', undefined, { origin })).status).toBe(403)
      expect((await browser.ask('POST', '/api/auth/sign-out', {}, { origin })).status).toBe(403)
      expect(await who(browser)).toBeDefined()
    },
  )

  test('one address asks only so often, on all servers together', async () => {
    const browser = new Browser(site)
    const statuses: number[] = []
    for (let n = 0; n < 12; n++)
      statuses.push(
        (
          await browser.post('/sign-up/email', {
            email: `n${n}@student.example`,
            password: 'short',
            name: '',
          })
        ).status,
      )
    expect(statuses).toEqual([...Array(10).fill(400), 429, 429])
  })

  test('tokens of links and passwords are not in the database as they are', async () => {
    await site.accounts.sendSignInLink('hashed@student.example')
    const token =
      new URL(linkTo(site, 'hashed@student.example'), 'https://x.example').searchParams.get('token') ?? ''
    const { rows } = await site.deps.db.executeQuery<{ all: string }>(
      (await import('kysely'))
        .sql`select string_agg(identifier || value, ' ') as all from verifications`.compile(site.deps.db),
    )
    expect(token.length).toBeGreaterThan(20)
    expect(rows[0]?.all).not.toContain(token)
  })
})

/** An answer without what differs for everybody: ids, instants and the address. */
function shapeOf(value: unknown, status: number): unknown {
  if (status !== 200) return value
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'boolean' ? value : typeof value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one, status)]))
}
