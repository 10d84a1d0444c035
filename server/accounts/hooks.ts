import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import type { Deps } from '../deps.ts'
import { type Attempt, forgetAttempts, takeAttempt } from './attempts.ts'
import { guard } from './guards.ts'

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/**
 * What we do before and after better-auth answers. `context.path` is the path of the endpoint it found, so that no other
 * spelling of the address, and no other form of the body, passes by.
 */
export function hooksOf({ db, nowMs }: Deps) {
  return {
    before: createAuthMiddleware(async (context) => {
      await guard(context, { db, nowMs })
      const attempt = await attemptIn(context)
      if (attempt && !(await takeAttempt(db, attempt, nowMs())))
        throw new APIError('TOO_MANY_REQUESTS', { refused: 'too_many_attempts', minutes: 15 })
      // Whoever changes a password may do so because somebody else knows it.
      const body =
        context.path === '/change-password' ? { ...context.body, revokeOtherSessions: true } : context.body
      return { context: { ...context, body } }
    }),
    after: createAuthMiddleware(async (context) => {
      if (isAPIError(context.context.returned)) return
      await rememberSecondFactor(context)
      const attempt = await attemptIn(context)
      if (attempt && attempt.kind !== 'mail') await forgetAttempts(db, attempt)
    }),
  }
}

/** What is counted, whether there is such an account or not. What the server itself asks for is not. */
async function attemptIn(context: Context): Promise<Attempt | undefined> {
  if (!context.request) return undefined
  if (secondFactor.test(context.path)) {
    const session = await getSessionFromCtx(context)
    return session ? { kind: 'code', of: session.user.id } : undefined // without one, better-auth counts
  }
  const kind = kindByPath[context.path]
  const email: unknown = context.body?.email
  return kind && typeof email === 'string' ? { kind, of: email } : undefined
}

const kindByPath: Readonly<Record<string, Attempt['kind']>> = {
  '/sign-in/email': 'password',
  '/sign-in/magic-link': 'mail',
  '/sign-up/email': 'mail',
  '/request-password-reset': 'mail',
  '/send-verification-email': 'mail',
}

const secondFactor = /^\/two-factor\/verify-(totp|backup-code)$/

/** A link in a mail or an institution's sign-in asks for no second factor; so it is the session that tells it was shown. */
async function rememberSecondFactor({ path, context }: Context): Promise<void> {
  const signedIn = context.newSession ?? context.session
  if (!secondFactor.test(path) || !signedIn) return
  await context.internalAdapter.updateSession(signedIn.session.token, { secondFactorAt: new Date() })
}
