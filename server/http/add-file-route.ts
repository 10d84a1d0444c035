import type { Input, Refusal, Route } from '@famulus/contract'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Api } from './api.ts'
import { statusOf } from './statuses.ts'

export type File = { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }

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
