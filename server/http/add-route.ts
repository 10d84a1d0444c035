import { type Input, type Output, onceHeaders, type Refusal, type Route } from '@famulus/contract'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Acting } from '../store/as-actor.ts'
import type { Statement } from '../store/at-once.ts'
import type { Api } from './api.ts'
import { once } from './idempotency.ts'
import { tooOften } from './limits.ts'
import { statusOf } from './statuses.ts'
import type { AskedBy, Read, Who } from './who.ts'

/** `undefined`: it is not there, or not for whoever asks. */
export type Answered<R extends Route> = Output<R> | Refusal | undefined

/** The answer where there is nothing to say. */
export const done = { ok: true } as const

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
 * What a request reads by one statement that its input alone makes, so that it goes to the database in one message with who
 * asks. The answer is made without the database; what is missing in it is not there, or not for whoever asks.
 */
export type Reading<R extends Route> = {
  readonly acting: Acting
  readonly statement: Statement
  readonly answer: (read: Read) => Promise<Answered<R>>
}

/**
 * Adds a route for whoever is signed in. What is refused leaves nothing behind: the transaction is rolled back, and the
 * same key may be tried again. `readingFor`: what is answered by reading instead.
 */
export function addRoute<R extends Route & RouteConfig>(
  api: Api,
  route: R,
  work: (input: Input<R>, asked: AskedBy) => Promise<Answered<R>>,
  readingFor?: (input: Input<R>) => Reading<R> | undefined | Promise<Reading<R> | undefined>,
): void {
  const { app, deps } = api
  app.openapi(closed(route), ((context: Context) => {
    const input = inputOf<R>(context)
    const key = context.req.header('idempotency-key')
    // Also where the contract of the route names no such header.
    if (key !== undefined && !onceHeaders.safeParse({ 'idempotency-key': key }).success)
      return context.json({ refused: 'malformed', in: 'header', problems: [] }, 400)
    const request = context.req.raw
    return answering(context, async () => {
      const reading = await readingFor?.(input)
      if (reading) return answerReading(api, request, reading)
      return api.asWhoAsks(request, async (asked) => {
        const { who, tx } = await admitted(api, asked)
        const inside = async () => {
          const answered = await work(input, { who, tx })
          if (isRefusal(answered)) throw new Refused(answered)
          return answered
        }
        if (key === undefined) return inside()
        const keyed = { key, request: requestText(route, input) }
        const given = await once(tx, { personId: who.personId, nowMs: deps.nowMs() }, keyed, async () => ({
          status: 200,
          body: await inside(),
        }))
        return given.body
      })
    })
  }) as never)
}

async function answerReading<R extends Route>(
  api: Api,
  request: Request,
  { acting, statement, answer }: Reading<R>,
): Promise<Answered<R>> {
  return answer(await admitted(api, await api.readAsWhoAsks(request, statement, acting)))
}

/** What only whoever is signed in may ask, as the document says it. */
export const closed = <R extends Route & RouteConfig>(route: R) => ({
  ...route,
  security: [{ session: [] }],
})

/** Whoever asks, where somebody does and not too often; throws the refusal. */
export async function admitted<Asked extends { readonly who: Who }>(
  { takeTurn }: Api,
  asked: Asked | undefined,
): Promise<Asked> {
  if (!asked) throw new Refused({ refused: 'not_signed_in' })
  const seconds = await takeTurn?.(asked.who.personId)
  if (seconds !== undefined) throw new Refused({ refused: 'too_often', seconds })
  return asked
}

/** Thrown out of a transaction, so that what is refused leaves nothing behind. */
export class Refused extends Error {
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
    if (error instanceof Refused) return respond(context, error.refusal)
    throw error
  }
}

const requestText = ({ method, path }: Route, input: unknown): string =>
  `${method} ${path} ${JSON.stringify(input)}`

export const isRefusal = (answered: unknown): answered is Refusal | undefined =>
  answered === undefined || (typeof answered === 'object' && answered !== null && 'refused' in answered)

const isTooOften = (
  refusal: Refusal,
): refusal is { readonly refused: 'too_often'; readonly seconds: number } =>
  refusal.refused === 'too_often' && 'seconds' in refusal && typeof refusal.seconds === 'number'

const respond = (context: Context, answered: unknown): Response => {
  if (answered instanceof Response) return answered
  if (!isRefusal(answered)) return context.json(answered as object, 200)
  const refusal = answered ?? { refused: 'not_found' }
  if (isTooOften(refusal)) return tooOften(context, refusal.seconds)
  return context.json(refusal, statusOf(refusal.refused))
}

/** Read by the schemas of the route before its work begins. */
export function inputOf<R extends Route>(context: Context): Input<R> {
  const valid = (part: string) => context.req.valid(part as never)
  return { params: valid('param'), query: valid('query'), json: valid('json') } as Input<R>
}
