import { APIError, type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { Deps } from '../deps.ts'

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** A session younger than this is somebody who has just signed in. */
export const freshMs = 15 * 60_000

/** Whoever can read the mail can also set a new password, so a password alone takes no second factor away. */
const withSecondFactor = /^\/two-factor\/(disable|generate-backup-codes|get-totp-uri)$/

/** On a device that was left open, nobody else makes the account theirs: by a factor of theirs, or an account elsewhere. */
const withFreshSession = /^\/(two-factor\/enable|link-social|oauth2\/link|unlink-account)$/

/** What better-auth would let any session do. */
export async function guard(context: Context, { nowMs }: Pick<Deps, 'nowMs'>): Promise<void> {
  const [needsFactor, needsFresh] = [withSecondFactor.test(context.path), withFreshSession.test(context.path)]
  if (!context.request || !(needsFactor || needsFresh)) return
  const found = await getSessionFromCtx(context)
  if (!found) return // better-auth refuses it
  const { session } = found
  if (needsFactor && !session.secondFactorAt)
    throw new APIError('FORBIDDEN', { refused: 'second_factor_missing' })
  if (needsFresh && nowMs() - session.createdAt.getTime() > freshMs)
    throw new APIError('FORBIDDEN', { refused: 'sign_in_again', minutes: freshMs / 60_000 })
}
