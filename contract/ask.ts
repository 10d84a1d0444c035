import type { z } from '@hono/zod-openapi'
import type { Refusal } from './route.ts'

type Content = { readonly content: { readonly 'application/json': { readonly schema: z.ZodType } } }

/** As `createRoute` leaves it. */
export type Route = {
  readonly method: string
  readonly path: string
  readonly request?: {
    readonly params?: z.ZodType
    readonly query?: z.ZodType
    readonly body?: unknown
  }
  readonly responses: unknown
}

type In<R extends Route, Part extends 'params' | 'query'> =
  R['request'] extends Readonly<Record<Part, infer Schema extends z.ZodType>>
    ? Record<Part, z.input<Schema>>
    : unknown
type Body<R extends Route> = R['request'] extends { readonly body: infer Sent extends Content }
  ? { readonly json: z.input<Sent['content']['application/json']['schema']> }
  : unknown

/** What a route is asked with. */
export type Input<R extends Route> = In<R, 'params'> & In<R, 'query'> & Body<R>
/** What it answers. */
export type Output<R extends Route> = R['responses'] extends { readonly 200: infer Given extends Content }
  ? z.output<Given['content']['application/json']['schema']>
  : never

/** The server said no, and why. */
export class Refused extends Error {
  readonly status: number
  readonly refusal: Refusal
  constructor(status: number, refusal: Refusal) {
    super(refusal.refused)
    this.status = status
    this.refusal = refusal
  }
}

/** Nobody answered: no network, or the server is down. */
export class Unreachable extends Error {}

/** `key`: sent again with the same one, it is done once. */
export type Asking = { readonly key?: string; readonly signal?: AbortSignal }

/** Asks a route. Rejects with `Refused` or `Unreachable`. */
export async function ask<R extends Route>(
  route: R,
  input: Input<R>,
  { key, signal }: Asking = {},
): Promise<Output<R>> {
  const { params, query, json } = input as { params?: Given; query?: Given; json?: unknown } // the union of all routes
  const response = await fetch(`/api${filled(route.path, params)}${searchOf(query)}`, {
    method: route.method.toUpperCase(),
    headers: {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Unreachable(String(error))
  })
  const given: unknown = await response.json().catch(() => ({ refused: 'failed' }))
  if (!response.ok) throw new Refused(response.status, given as Refusal) // every refusal is one
  return given as Output<R> // the contract says so, and the server's tests hold it to that
}

type Given = Readonly<Record<string, unknown>>

const filled = (path: string, params: Given = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))

function searchOf(query: Given = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
