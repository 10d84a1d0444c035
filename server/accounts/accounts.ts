import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import { forgetAttempts, takeAttempt } from './attempts.ts'
import { addressHeader, createSignIn, type SignIn, type SignInOptions } from './sign-in.ts'

export type Accounts = {
  /** Answers what is asked under /api/auth. `address` is where the caller's connection comes from. */
  readonly handle: (request: Request, address: string) => Promise<Response>
  readonly whoIs: (request: Request) => Promise<Who | undefined>
  /** Sends a link that signs in whoever reads it. */
  readonly sendSignInLink: (email: string) => Promise<void>
}

export function openAccounts(deps: Deps, options: SignInOptions): Accounts {
  const signIn = createSignIn(deps, options)
  return {
    handle: (request, address) => handle(deps, signIn, from(address, request)),
    whoIs: (request) => whoIs(signIn, request),
    sendSignInLink: async (email) => {
      const headers = new Headers({ origin: options.url })
      await signIn.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers })
    },
  }
}

async function whoIs(signIn: SignIn, request: Request): Promise<Who | undefined> {
  const found = await signIn.api.getSession({ headers: request.headers })
  if (!found) return undefined
  const { user, session } = found
  const hasSecondFactor = user.twoFactorEnabled === true && Boolean(session.secondFactorAt)
  return { personId: user.id, sessionId: session.id, hasSecondFactor }
}

async function handle(deps: Deps, signIn: SignIn, request: Request): Promise<Response> {
  const kind = request.method === 'POST' ? guarded[new URL(request.url).pathname] : undefined
  if (!kind) return signIn.handler(request)
  const email = await emailIn(request.clone())
  if (email === undefined) return signIn.handler(request)
  const isAllowed = await takeAttempt(deps.db, { kind, email, nowMs: deps.nowMs() })
  if (!isAllowed) return Response.json({ refused: 'too_many_attempts', minutes: 15 }, { status: 429 })
  const answer = await signIn.handler(request)
  if (kind === 'password' && answer.ok) await forgetAttempts(deps.db, kind, email)
  return answer
}

/** What is counted for one account, whether there is such an account or not: guesses of its password, and mails to it. */
const guarded: Readonly<Record<string, 'password' | 'mail'>> = {
  '/api/auth/sign-in/email': 'password',
  '/api/auth/sign-in/magic-link': 'mail',
  '/api/auth/sign-up/email': 'mail',
  '/api/auth/request-password-reset': 'mail',
  '/api/auth/send-verification-email': 'mail',
}

async function emailIn(request: Request): Promise<string | undefined> {
  const body: unknown = await request.json().catch(() => undefined) // better-auth refuses what is no JSON
  return typeof body === 'object' && body && 'email' in body && typeof body.email === 'string'
    ? body.email
    : undefined
}

function from(address: string, request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  return new Request(request, { headers })
}
