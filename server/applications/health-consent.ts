import { shareAsAttached } from '../documents/index.ts'
import { append } from '../journal/append.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { instant, lockApplication } from './stored-application.ts'

/**
 * Takes the consent to health data back, or gives it again: at once for what was submitted and for every paper. Whoever
 * has read it has read it; the host is told that it is withdrawn. Undefined: there is no such application of theirs.
 */
export async function changeHealthConsent(
  tx: Tx,
  { nowMs }: Pick<ApplicationDeps, 'nowMs'>,
  ids: Ids,
  isGiven: boolean,
): Promise<{ ok: true } | { refused: 'not_submitted' } | undefined> {
  const row = await lockApplication(tx, ids.studentId, ids.applicationId)
  if (!row) return undefined
  if (row.submittedAt === null) return { refused: 'not_submitted' }
  const at = instant(nowMs())
  const isWithdrawn = row.healthWithdrawnAt !== null
  const wasGiven = row.healthSharedAt !== null
  if (isGiven ? wasGiven && !isWithdrawn : isWithdrawn) return { ok: true }
  await tx
    .updateTable('applications')
    .set({ healthSharedAt: isGiven ? at : null, healthWithdrawnAt: isGiven ? null : at })
    .where('studentId', '=', ids.studentId)
    .where('applicationId', '=', ids.applicationId)
    .execute()
  await shareAsAttached(tx, row, at)
  await append(tx, {
    studentId: ids.studentId,
    applicationId: ids.applicationId,
    at,
    actorId: ids.studentId,
    side: 'student',
    move: isGiven ? 'share_health' : 'withdraw_health',
    reason: null,
    fromState: null,
    toState: null,
    facts: {},
    seenBy: ['student', 'host'],
  })
  return { ok: true }
}
