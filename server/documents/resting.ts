import type { Resting } from '@famulus/contract'
import { type ApplicationState, isIn } from '@famulus/domain/applications'
import type { Selectable } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Ids, Tx } from './deps.ts'

export type ApplicationRow = Selectable<Database['applications']>

/** Whoever endorsed or reviews has what was sent then: it stays, and another version changes nothing. */
export const isSent = (row: ApplicationRow): boolean =>
  (row.endorsementRequestedAt !== null || row.submittedAt !== null) && !isChangeable(row)

/** Only `columnsOf` of the applications writes a state. */
export const isChangeable = (row: ApplicationRow): boolean =>
  isIn('changeable', row.state as ApplicationState)

/** For the student, who is not told of a decision before it is sent. */
export const presentResting = (
  row: Pick<ApplicationRow, 'applicationId' | 'programmeId' | 'state' | 'unsent'>,
): Resting => ({
  applicationId: row.applicationId,
  programmeId: row.programmeId,
  state: row.unsent ? 'under_review' : row.state,
})

/** Every application to which a document is attached, locked: it must not be sent meanwhile. */
export function applicationsWith(tx: Tx, { studentId, documentId }: Ids): Promise<ApplicationRow[]> {
  return tx
    .selectFrom('applications')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('applicationId', 'in', (from) =>
      from
        .selectFrom('applicationPapers')
        .select('applicationId')
        .where('studentId', '=', studentId)
        .where('documentId', '=', documentId),
    )
    .orderBy('applicationId')
    .forUpdate()
    .execute()
}
