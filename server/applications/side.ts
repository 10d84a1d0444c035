import type { Side } from '@famulus/domain/applications'
import { type NotStaff, staffIn } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import type { Tx } from './deps.ts'
import type { ApplicationRow } from './stored-application.ts'

/** As whom somebody asks: as the student, or as a member of the school or host of the application. Undefined: as nobody. */
export async function sideOf(
  tx: Tx,
  who: Who,
  row: ApplicationRow,
  organisationId: string | undefined,
): Promise<Side | NotStaff | undefined> {
  if (organisationId === undefined) return row.studentId === who.personId ? 'student' : undefined
  const staff = await staffIn(tx, who, organisationId)
  if ('refused' in staff) return staff
  if (staff.kind === 'home' && row.homeOrganisationId === organisationId) return 'home'
  return staff.kind === 'host' && row.hostOrganisationId === organisationId ? 'host' : undefined
}
