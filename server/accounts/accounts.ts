import type { Pool } from 'pg'
import type { Deps } from '../deps.ts'
import type { AsWhoAsks, ReadAsWhoAsks, Who } from '../http/who.ts'
import { asActor } from '../store/as-actor.ts'
import { atOnce, rowsOf } from '../store/at-once.ts'
import { enteredBy, entering, findSession, isDue, tokenReader, whoIn } from './session.ts'
import { addressHeader, createSignIn, type SignIn, type SignInOptions } from './sign-in.ts'

export type Accounts = {
  /** Answers what is asked under /api/auth. `address` is where the caller's connection comes from. */
  readonly handle: (request: Request, address: string) => Promise<Response>
  readonly whoIs: (request: Request) => Promise<Who | undefined>
  readonly asWhoAsks: AsWhoAsks
  readonly readAsWhoAsks: ReadAsWhoAsks
  /** Sends a link that signs in whoever reads it, and leads to the page `then`. */
  readonly sendSignInLink: (email: string, then?: string) => Promise<void>
}

/** `isDemo`: its people have no second factor and count as having shown one, until somebody sets one up. */
export type AccountsOptions = SignInOptions & { readonly pool: Pool; readonly isDemo?: boolean }

export function openAccounts(deps: Deps, options: AccountsOptions): Accounts {
  const signIn = createSignIn(deps, options)
  return {
    handle: (request, address) => signIn.handler(from(address, request)),
    ...readers(deps, signIn, options),
    sendSignInLink: async (email, then = '/') => {
      const headers = new Headers({ origin: options.url })
      await signIn.api.signInMagicLink({ body: { email, callbackURL: then }, headers })
    },
  }
}

/**
 * Who asks is read in one statement of our own, because every request pays for it; what better-auth does beyond reading,
 * lengthening a session, is left to it (decision 35).
 */
function readers(
  { db }: Deps,
  signIn: SignIn,
  { url, secret, pool, isDemo = false }: AccountsOptions,
): Pick<Accounts, 'whoIs' | 'asWhoAsks' | 'readAsWhoAsks'> {
  const tokenIn = tokenReader(url, secret)
  const now = () => Date.now() // the clock by which better-auth ends a session
  const whoIs: Accounts['whoIs'] = async ({ headers }) => {
    const token = tokenIn(headers)
    const row = token === undefined ? undefined : await findSession(db, token)
    if (!row) return undefined
    return isDue(row, now()) ? lengthened(signIn, headers, isDemo) : whoIn(row, now(), isDemo)
  }
  return {
    whoIs,
    asWhoAsks: async (request, work) => {
      const token = tokenIn(request.headers)
      if (token === undefined) return work(undefined)
      const done = await db.transaction().execute(async (tx) => {
        const row = enteredBy(await rowsOf(tx, entering(token, 'famulus_app')))
        // Not in here: better-auth writes on a connection of its own, and PGlite has but one.
        if (row && isDue(row, now())) return 'due'
        const who = row && whoIn(row, now(), isDemo)
        return { result: await work(who && { who, tx }) }
      })
      if (done !== 'due') return done.result
      const who = await whoIs(request)
      return who ? asActor(db, who.personId, (tx) => work({ who, tx })) : work(undefined)
    },
    readAsWhoAsks: async (request, statement, acting) => {
      const token = tokenIn(request.headers)
      if (token === undefined) return undefined
      const [entered = [], rows = []] = await atOnce(pool, [entering(token, acting), statement])
      const row = enteredBy(entered)
      if (!row) return undefined
      if (!isDue(row, now())) {
        const who = whoIn(row, now(), isDemo)
        return who && { who, rows }
      }
      const who = await whoIs(request)
      return who && { who, rows: await asActor(db, who.personId, (tx) => rowsOf(tx, statement), acting) }
    },
  }
}

async function lengthened(signIn: SignIn, headers: Headers, isDemo: boolean): Promise<Who | undefined> {
  const found = await signIn.api.getSession({ headers })
  if (!found) return undefined
  const { user, session } = found
  const { id: sessionId, createdAt } = session
  const hasSecondFactor =
    Boolean(session.passkeyId) || (user.twoFactorEnabled ? Boolean(session.secondFactorAt) : isDemo)
  return { personId: user.id, sessionId, hasSecondFactor, signedInAt: createdAt.toISOString() }
}

function from(address: string, request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  return new Request(request, { headers })
}
