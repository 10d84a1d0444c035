import type { DatabasePlace, Smtp } from './config/config.ts'
import { signedIn } from './http/signed-in.testing.ts'
import { listen } from './listen.ts'
import type { Store } from './store/open-store.ts'

export const secret = 'only for tests: 2Yc8Hf5Qn1Wb6Jx3Rk9Td7Vm4Zp0'
export const url = 'http://localhost:3000'

export type Answer = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** A server as it is started, asked over HTTP with the cookie of a person. */
export type Served = {
  readonly ask: (
    cookie: string,
    method: string,
    path: string,
    json?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Another one on the same database takes the same cookies. */
export async function serve(database: DatabasePlace, smtp?: Smtp): Promise<Served> {
  const site = { dist: '/', firstPage: async () => '' }
  const { port, close } = await listen(site, { port: 0, database, secret, url, smtp, logLevel: 'silent' })
  return {
    close,
    ask: async (cookie, method, path, json, more = {}) => {
      const headers = {
        cookie,
        origin: url,
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...more,
      }
      const init = { method, headers, ...(json ? { body: JSON.stringify(json) } : {}) }
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, init)
      return { status: answer.status, body: (await answer.json()) as Answer['body'], headers: answer.headers }
    },
  }
}

/** The cookie of somebody who has signed in. */
export const cookieOf = (store: Store, personId: string): Promise<string> =>
  signedIn(store, personId, { secret, isSecure: false })
