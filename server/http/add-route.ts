import { type Input, type Output, onceHeaders, type Refusal, type Route } from '@famulus/contract'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Transaction } from 'kysely'
import { asActor } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import type { Api } from './api.ts'
import { once } from './idempotency.ts'
import { tooOften } from './limits.ts'
import { statusOf } from './statuses.ts'
import type { Who } from './who.ts'

/** `undefined`: it is not there, or not for whoever asks. */
export type Answered<R extends Route> = Output<R> | Refusal | undefined

/** The answer where there is nothing to say. */
export const done = { ok: true } as const

/** A person asks: everything is seen and changed in `tx`, as that person. */
export type AskedBy = { readonly who: Who; readonly tx: Transaction<Database> }

/** Adds a route that anybody may ask. */
export function addOpenRoute<R extends Route & RouteConfig>(
  { app }: Pick<Api, 'app'>,
  route: R,
  work: (input: Input<R>, request: Request) => Promise<Answered<R>>,
): void {
  // The types of a route that is not known yet are beyond what OpenAPIHono can infer; `Answered` says the same.
  const open = { ...route, security: [] }
  app.openapi(open, (async (context: Context) => {
    const answered = await work(inputOf<R>(context), context.req.raw)
    return respond(context, answered)
  }) as never)
}

/**
 * Adds a route for whoever is signed in. What is refused leaves nothing behind: the transaction is rolled back, and the
 * same key may be tried again.
 */
export function addRoute<R extends Route & RouteConfig>(
  api: Api,
  route: R,
  work: (input: Input<R>, asked: AskedBy) => Promise<Answered<R>>,
): void {
  const { app, deps } = api
  app.openapi(closed(route), (async (context: Context) => {
    const who = await whoAsks(api, context)
    if (who instanceof Response) return who
    const input = inputOf<R>(context)
    const inside = async (tx: Transaction<Database>) => {
      const answered = await work(input, { who, tx })
      if (isRefusal(answered)) throw new RolledBack(answered)
      return answered
    }
    const key = context.req.header('idempotency-key')
    // Also where the contract of the route names no such header.
    if (key !== undefined && !onceHeaders.safeParse({ 'idempotency-key': key }).success)
      return context.json({ refused: 'malformed', in: 'header', problems: [] }, 400)
    return answering(context, () =>
      key === undefined
        ? asActor(deps.db, who.personId, inside)
        : onceWith(deps, who, { key, request: requestText(route, input) }, inside),
    )
  }) as never)
}

/** What only whoever is signed in may ask, as the document says it. */
export const closed = <R extends Route & RouteConfig>(route: R) => ({
  ...route,
  security: [{ session: [] }],
})

/** Who asks, or the answer to nobody and to whoever asks too often. */
export async function whoAsks({ whoIs, takeTurn }: Api, context: Context): Promise<Who | Response> {
  const who = await whoIs(context.req.raw)
  if (!who) return context.json({ refused: 'not_signed_in' }, 401)
  const seconds = await takeTurn?.(who.personId)
  return seconds === undefined ? who : tooOften(context, seconds)
}

export class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal | undefined) {
    super()
    this.refusal = refusal ?? { refused: 'not_found' }
  }
}

export async function answering(context: Context, work: () => Promise<unknown>): Promise<Response> {
  try {
    return respond(context, await work())
  } catch (error) {
    if (error instanceof RolledBack) return respond(context, error.refusal)
    throw error
  }
}

async function onceWith<Result>(
  deps: Api['deps'],
  who: Who,
  keyed: Parameters<typeof once>[2],
  inside: (tx: Transaction<Database>) => Promise<Result>,
): Promise<unknown> {
  return (await once(deps, who, keyed, async (tx) => ({ status: 200, body: await inside(tx) }))).body
}

const requestText = ({ method, path }: Route, input: unknown): string =>
  `${method} ${path} ${JSON.stringify(input)}`

export const isRefusal = (answered: unknown): answered is Refusal | undefined =>
  answered === undefined || (typeof answered === 'object' && answered !== null && 'refused' in answered)

const respond = (context: Context, answered: unknown): Response => {
  if (answered instanceof Response) return answered
  if (!isRefusal(answered)) return context.json(answered as object, 200)
  const refusal = answered ?? { refused: 'not_found' }
  return context.json(refusal, statusOf(refusal.refused))
}

/** Read by the schemas of the route before its work begins. */
export function inputOf<R extends Route>(context: Context): Input<R> {
  const valid = (part: string) => context.req.valid(part as never)
  return { params: valid('param'), query: valid('query'), json: valid('json') } as Input<R>
}
