import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import type { EndorsementDeps } from './deps.ts'
import { lockLink, revokeChain } from './link-rows.ts'
import { tell } from './tell.ts'

/** A student takes a request back, to whomever it has been passed on. False where nothing was open. */
export async function revokeLink(
  tx: Transaction<Database>,
  deps: EndorsementDeps,
  studentId: string,
  linkId: string,
): Promise<boolean> {
  const link = await lockLink(tx, { studentId, linkId })
  if (!link || (await revokeChain(tx, link, new Date(deps.nowMs()).toISOString())) === 0) return false
  await tell(tx, deps, link, 'revoke_link', { actorId: studentId })
  return true
}
