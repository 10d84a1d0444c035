import type { Input, Refusal, Route } from '@famulus/contract'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { asActor } from '../store/as-actor.ts'
import { type AskedBy, closed, whoAsks } from './add-route.ts'
import type { Api } from './api.ts'
import { statusOf } from './statuses.ts'

export type File = { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }

/** Adds a route that gives whoever is signed in a file to save. It is never shown as a page of ours. */
export function addFileRoute<R extends Route & RouteConfig>(
  api: Api,
  route: R,
  work: (input: Input<R>, asked: AskedBy) => Promise<File | Refusal | undefined>,
): void {
  const { app, deps } = api
  app.openapi(closed(route), (async (context: Context) => {
    const who = await whoAsks(api, context)
    if (who instanceof Response) return who
    const input = { params: context.req.valid('param' as never), query: context.req.valid('query' as never) }
    const answered = await asActor(deps.db, who.personId, (tx) => work(input as Input<R>, { who, tx }))
    if (!answered || 'refused' in answered) {
      const refusal = answered ?? { refused: 'not_found' }
      return context.json(refusal, statusOf(refusal.refused))
    }
    return sendFile(context, answered)
  }) as never)
}

/** Adds a route that gives anybody a file made of what they send or ask for. Nothing of it is kept. */
export function addOpenFileRoute<R extends Route & RouteConfig>(
  { app }: Pick<Api, 'app'>,
  route: R,
  work: (input: Input<R>) => File | Refusal | Promise<File | Refusal>,
): void {
  app.openapi({ ...route, security: [] }, (async (context: Context) => {
    const [params, query, json] = (['param', 'query', 'json'] as const).map((part) =>
      context.req.valid(part as never),
    )
    const made = await work({ params, query, json } as unknown as Input<R>)
    return 'refused' in made ? context.json(made, statusOf(made.refused)) : sendFile(context, made)
  }) as never)
}

const sendFile = (context: Context, { bytes, mediaType, name }: File): Response =>
  context.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
    'Content-Security-Policy': 'sandbox',
  })
