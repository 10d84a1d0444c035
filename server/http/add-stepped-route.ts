import type { Input, Route } from '@famulus/contract'
import type { RouteConfig } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Transaction } from 'kysely'
import { asActor } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import { type Answered, admitted, answering, closed, inputOf, isRefusal, Refused } from './add-route.ts'
import type { Api } from './api.ts'
import type { Who } from './who.ts'

/** `act`: a transaction as whoever asks; what it refuses is rolled back and answered. */
export type Stepping = {
  readonly who: Who
  /** The body as it came, whatever it calls itself. */
  readonly bytes: () => Promise<ArrayBuffer>
  readonly act: <Result>(work: (tx: Transaction<Database>) => Promise<Result>) => Promise<Accepted<Result>>
}

type Accepted<Result> = Exclude<Result, { readonly refused: string } | undefined>

/**
 * Adds a route for whoever is signed in that waits between its steps, for a slow line or another program: no transaction is
 * open meanwhile, of which PGlite has one for all. Each step decides for itself. May answer with something else than JSON.
 */
export function addSteppedRoute<R extends Route & RouteConfig>(
  api: Api,
  route: R,
  work: (input: Input<R>, stepping: Stepping) => Promise<Answered<R> | Response>,
): void {
  const { app, deps } = api
  app.openapi(closed(route), ((context: Context) => {
    return answering(context, async () => {
      const asker = await api.whoIs(context.req.raw)
      const { who } = await admitted(api, asker && { who: asker })
      const act: Stepping['act'] = (step) =>
        asActor(deps.db, who.personId, async (tx) => {
          const result = await step(tx)
          if (isRefusal(result)) throw new Refused(result)
          return result as Accepted<typeof result> // what is refused was thrown
        })
      return work(inputOf<R>(context), { who, bytes: () => context.req.arrayBuffer(), act })
    })
  }) as never) // as in addRoute
}
