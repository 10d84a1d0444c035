import { Hono } from 'hono'
import type { DatabasePlace } from '../config/config.ts'
import type { Deps } from '../deps.ts'
import { newApiApp } from '../http/api.ts'
import { ownOriginOnly } from '../http/origin.ts'
import { newId } from '../store/new-id.ts'
import { openStore } from '../store/open-store.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import type { SendMail } from './mail.ts'
import { addAccounts, addSessions } from './routes.ts'
import type { Institution } from './sign-in.ts'
import { totp } from './totp.testing.ts'

export const url = 'https://electives.example'
export const password = 'a long enough password'

export type Mail = Parameters<SendMail>[0]

export type Running = {
  readonly deps: Deps
  readonly accounts: Accounts
  readonly mails: Mail[]
  readonly sendMail: SendMail
  readonly app: Hono
  readonly close: () => Promise<void>
}

/** The accounts with a database of their own, and the mails they sent. */
export async function running(
  place: DatabasePlace,
  institutions: readonly Institution[] = [],
): Promise<Running> {
  const store = await openStore(place)
  const deps: Deps = { db: store.db, nowMs: () => Date.now(), newId: () => newId() }
  const mails: Mail[] = []
  const sendMail: SendMail = (mail) => {
    mails.push(mail)
    return Promise.resolve()
  }
  const secret = 'only for tests: 7Jd0wq3Zr9Kp2Xv5Ms8Lt1Bn4Gh6'
  const accounts = openAccounts(deps, { url, secret, pool: store.pool, sendMail, institutions })
  const app = new Hono()
  app.use(ownOriginOnly(url))
  // Every browser has an address of its own, as it would behind a connection of its own.
  addAccounts(app, {
    accounts,
    addressOf: (context) => context.req.header('x-test-address') ?? '',
  })
  const api = { app: newApiApp(), deps, ...accounts }
  addSessions(api)
  app.route('/api', api.app)
  return { deps, accounts, mails, sendMail, app, close: store.close }
}

let browsers = 0

/** A browser: it keeps cookies and names its origin. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #address = `10.0.${Math.floor(++browsers / 250)}.${browsers % 250}`
  readonly #app: Hono
  constructor({ app }: Running) {
    this.#app = app
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await this.#app.request(
      new Request(new URL(path, url), {
        method,
        headers: {
          origin: url,
          'x-test-address': this.#address,
          cookie: this.cookie,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.ask('POST', `/api/auth${path}`, body)
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** As the server sees whoever uses it. */
  get request(): Request {
    return new Request(url, { headers: { cookie: this.cookie } })
  }
}

/** The path of the link in the last mail to an address. */
export function linkTo({ mails }: Running, to: string): string {
  const mail = mails.findLast((one) => one.to === to)
  if (!mail) throw new Error(`no mail was sent to ${to}`)
  return linkIn(mail).slice(url.length)
}

export function linkIn({ facts, code }: Mail): string {
  if (!('link' in facts)) throw new Error(`a mail ${code} has no link`)
  return facts.link
}

/** A browser in which somebody has signed in by a link. */
export async function signedIn(running: Running, email: string): Promise<Browser> {
  const browser = new Browser(running)
  await running.accounts.sendSignInLink(email)
  await browser.ask('GET', linkTo(running, email))
  return browser
}

/** A browser of somebody with a password, as they signed in with it. */
export async function withPassword(running: Running, email: string): Promise<Browser> {
  const browser = new Browser(running)
  await browser.post('/sign-up/email', { email, password, name: 'student' })
  await browser.ask('GET', linkTo(running, email))
  await browser.post('/sign-in/email', { email, password })
  return browser
}

/** Sets up a second factor in a browser that signed in with a password; gives what makes its codes. */
export async function addSecondFactor(browser: Browser, by: string | null = password): Promise<() => string> {
  const answer = (await (
    await browser.post('/two-factor/enable', by === null ? {} : { password: by })
  ).json()) as {
    totpURI: string
  } // as better-auth documents it
  await browser.post('/two-factor/verify-totp', { code: codeOf(answer.totpURI) })
  return () => codeOf(answer.totpURI)
}

/** What an app shows now that read this address from a QR code. */
export const codeOf = (totpURI: string): string => totp(new URL(totpURI).searchParams.get('secret') ?? '')
