import type { Context, Hono } from 'hono'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import type { Accounts } from './accounts.ts'
import { endOtherSessions, endSession, listSessions } from './sessions.ts'

export type AccountRoutes = {
  readonly accounts: Accounts
  readonly deps: Deps
  /** Where the connection of a request comes from. */
  readonly addressOf: (context: Context) => string
}

/** Sign-in under /api/auth, and the sessions of whoever asks. */
export function addAccounts(app: Hono, { accounts, deps, addressOf }: AccountRoutes): void {
  app.all('/api/auth/*', (context) => accounts.handle(context.req.raw, addressOf(context)))
  const asked = (context: Context, answer: (who: Who) => Promise<Response>) =>
    accounts
      .whoIs(context.req.raw)
      .then((who) => (who ? answer(who) : context.json({ refused: 'not_signed_in' }, 401)))
  app.get('/api/sessions', (context) =>
    asked(context, async (who) => context.json({ sessions: await listSessions(deps, who) })),
  )
  app.delete('/api/sessions', (context) =>
    asked(context, async (who) => {
      await endOtherSessions(deps, who)
      return context.body(null, 204)
    }),
  )
  app.delete('/api/sessions/:id{[0-9a-f-]{36}}', (context) =>
    asked(context, async (who) => {
      const isEnded = await endSession(deps, who, context.req.param('id') ?? '')
      return isEnded ? context.body(null, 204) : context.json({ refused: 'not_found' }, 404)
    }),
  )
}
