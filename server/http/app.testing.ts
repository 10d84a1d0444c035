import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { asActor } from '../store/as-actor.ts'
import { rowsOf } from '../store/at-once.ts'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { type Api, newApiApp } from './api.ts'

/** What a test says who asks with: the id of a person who has shown a second factor. */
const asker = 'x-asker'

export type Asking = {
  readonly deps: Deps
  /** Asks as a person (undefined: as nobody), and gives status and body. */
  readonly asked: (
    person: string | undefined,
    method: string,
    path: string,
    json?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly body: never }>
  /** The same with bytes, and for an answer that is no JSON. */
  readonly sent: (person: string, method: string, path: string, bytes?: Uint8Array) => Promise<Response>
}

/** Routes on a database, without the sign-in before them, and a clock that a test may turn. */
export function askingRoutes(
  { db }: Store,
  add: (api: Api) => void,
  nowMs: Deps['nowMs'] = Date.now,
): Asking {
  const deps: Deps = { db, nowMs, newId }
  const app = newApiApp()
  const whoIs: Api['whoIs'] = (request) => {
    const personId = request.headers.get(asker)
    const signedInAt = new Date(nowMs()).toISOString()
    return Promise.resolve(
      personId ? { personId, sessionId: 'session', hasSecondFactor: true, signedInAt } : undefined,
    )
  }
  const asWhoAsks: Api['asWhoAsks'] = async (request, work) => {
    const who = await whoIs(request)
    return who ? asActor(db, who.personId, (tx) => work({ who, tx })) : work(undefined)
  }
  const readAsWhoAsks: Api['readAsWhoAsks'] = async (request, statement, acting) => {
    const who = await whoIs(request)
    return who && { who, rows: await asActor(db, who.personId, (tx) => rowsOf(tx, statement), acting) }
  }
  add({ app, deps, whoIs, asWhoAsks, readAsWhoAsks })
  return { deps, asked: askedOf(app), sent: sentOf(app) }
}

const askedOf =
  (app: OpenAPIHono): Asking['asked'] =>
  async (person, method, path, json, headers = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(person === undefined ? {} : { [asker]: person }),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return { status: response.status, body: (await response.json()) as never } // what a test expects of it is its own
  }

const sentOf =
  (app: OpenAPIHono): Asking['sent'] =>
  async (person, method, path, bytes) =>
    app.request(path, {
      method,
      headers: { [asker]: person, ...(bytes ? { 'Content-Type': 'application/octet-stream' } : {}) },
      ...(bytes ? { body: Buffer.from(bytes) } : {}),
    })
