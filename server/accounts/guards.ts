import { APIError, type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { Deps } from '../deps.ts'
import { isGuardedByFactor } from './passkeys/factor.ts'

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** A session younger than this is somebody who has just signed in. */
export const freshMs = 15 * 60_000

/** Whoever can read the mail can also set a new password, so a password alone takes no second factor away. */
const withSecondFactor = /^\/two-factor\/(disable|generate-backup-codes|get-totp-uri)$/

/** On a device that was left open, nobody else makes the account theirs: by a factor of theirs, or an account elsewhere. */
const withFreshSession =
  /^\/(two-factor\/enable|passkey\/(add-options|add|remove)|link-social|oauth2\/link|unlink-account)$/

/** Whoever can read the mail adds no factor of theirs, and takes none away, where one is relied on already. */
const withOtherFactor = /^\/(two-factor\/enable|passkey\/(add-options|add|remove))$/

/** What better-auth would let any session do. */
export async function guard(context: Context, { db, nowMs }: Pick<Deps, 'db' | 'nowMs'>): Promise<void> {
  const [always, needsFresh] = [withSecondFactor.test(context.path), withFreshSession.test(context.path)]
  if (!context.request || !(always || needsFresh)) return
  const found = await getSessionFromCtx(context)
  if (!found) return // better-auth refuses it
  const { session, user } = found
  const needsFactor = always || (withOtherFactor.test(context.path) && (await isGuardedByFactor(db, user.id)))
  if (needsFactor && !(session.secondFactorAt || session.passkeyId))
    throw new APIError('FORBIDDEN', { refused: 'second_factor_missing' })
  if (needsFresh && nowMs() - session.createdAt.getTime() > freshMs)
    throw new APIError('FORBIDDEN', { refused: 'sign_in_again', minutes: freshMs / 60_000 })
}
