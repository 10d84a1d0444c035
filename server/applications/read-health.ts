import { append } from '../journal/append.ts'
import type { ApplicationDeps, Ids, Tx } from './deps.ts'
import { lastSnapshot } from './snapshots.ts'
import { instant } from './stored-application.ts'

/** What tells of health, as it was submitted; that it was read, and by whom, is written down for the student. */
export async function readHealthOf(
  tx: Tx,
  deps: ApplicationDeps,
  ids: Ids,
  personId: string,
): Promise<Record<string, unknown> | undefined> {
  const health = await lastSnapshot(tx, ids, 'health')
  if (!health) return undefined
  await append(tx, {
    studentId: ids.studentId,
    applicationId: ids.applicationId,
    at: instant(deps.nowMs()),
    actorId: personId,
    side: 'host',
    move: 'read_health',
    reason: null,
    fromState: null,
    toState: null,
    facts: {},
    seenBy: ['student', 'host'],
  })
  return health
}
