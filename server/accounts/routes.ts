import {
  endOtherSessions,
  endSession,
  listSessions,
  listSignInInstitutions,
  showCredentials,
} from '@famulus/contract'
import type { Context, Hono } from 'hono'
import { type Answered, addOpenRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { Who } from '../http/who.ts'
import type { Accounts } from './accounts.ts'
import { credentialsOf } from './credentials.ts'
import { deleteOtherSessions, deleteSession, sessionsOf } from './sessions.ts'
import type { Institution } from './sign-in.ts'

export type AccountRoutes = {
  readonly accounts: Accounts
  /** Where the connection of a request comes from. */
  readonly addressOf: (context: Context) => string
}

/** Sign-in under /api/auth. */
export function addAccounts(app: Hono, { accounts, addressOf }: AccountRoutes): void {
  app.all('/api/auth/*', (context) => accounts.handle(context.req.raw, addressOf(context)))
}

/** Whose accounts sign in here. */
export function addSignInInstitutions(api: Api, institutions: readonly Institution[]): void {
  const shown = institutions.map(({ providerId, name }) => ({ providerId, name }))
  addOpenRoute(api, listSignInInstitutions, () => Promise.resolve({ institutions: shown }))
}

/** Sessions and credentials of whoever asks. Not in a transaction as that person: nobody reads the tables as themselves. */
export function addSessions(api: Api): void {
  const { deps } = api
  const notSignedIn = { refused: 'not_signed_in' }
  const asked = async <Answer>(request: Request, answer: (who: Who) => Promise<Answer>) => {
    const who = await api.whoIs(request)
    return who ? answer(who) : notSignedIn
  }
  addOpenRoute(api, showCredentials, (_, request) => asked(request, (who) => credentialsOf(deps, who)))
  addOpenRoute(api, listSessions, (_, request) =>
    asked(request, async (who) => ({ sessions: await sessionsOf(deps, who) })),
  )
  addOpenRoute(api, endSession, ({ params }, request) =>
    asked(
      request,
      async (who): Promise<Answered<typeof endSession>> =>
        (await deleteSession(deps, who, params.sessionId)) ? done : undefined,
    ),
  )
  addOpenRoute(api, endOtherSessions, (_, request) =>
    asked(request, async (who) => {
      await deleteOtherSessions(deps, who)
      return done
    }),
  )
}
