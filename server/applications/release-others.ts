import { decide, releasedBy } from '@famulus/domain/applications'
import { type Case, caseFor } from './case.ts'
import type { ApplicationDeps, Tx } from './deps.ts'
import type { Mover } from './move.ts'
import { moveSeat } from './move-seat.ts'
import { saveMove } from './save-move.ts'
import { applicationOf, lockApplication } from './stored-application.ts'

/** Lets the student's other offers of this host go, where the host's terms say that an acceptance does so. */
export async function releaseOthers(
  tx: Tx,
  deps: ApplicationDeps,
  { row, terms }: Case,
  { actorId }: Mover,
): Promise<void> {
  if (terms.release === 'none' || row.hostOrganisationId === null) return
  const rows = await tx
    .selectFrom('applications')
    .selectAll()
    .where('studentId', '=', row.studentId)
    .where('hostOrganisationId', '=', row.hostOrganisationId)
    .orderBy('applicationId')
    .execute()
  const all = rows.map(applicationOf)
  const accepted = all.find(({ id }) => id === row.applicationId)
  if (!accepted) return
  for (const { id } of releasedBy(accepted, all, terms.release)) {
    const other = await lockApplication(tx, row.studentId, id)
    if (!other) continue
    const given = await caseFor(tx, deps, other, 'student')
    const asked = { move: 'decline_offer', by: 'student', reasons: ['other-offer'] } as const
    const decided = decide(given.application, asked, given.circumstances, deps.nowMs())
    if ('refused' in decided) continue
    await moveSeat(tx, given, decided.application, 'student')
    await saveMove(tx, decided, actorId, given.row.head)
  }
}
