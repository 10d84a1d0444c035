import type { Side } from '@famulus/domain/applications'
import { type NotStaff, type Staff, staffIn } from '../accounts/index.ts'
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
  return 'refused' in staff ? staff : sideAs(staff, row, organisationId)
}

/** As whom a member asks: of its school or host. */
export function sideAs(staff: Staff, row: ApplicationRow, organisationId: string): Side | undefined {
  if (staff.kind === 'home' && row.homeOrganisationId === organisationId) return 'home'
  return staff.kind === 'host' && row.hostOrganisationId === organisationId ? 'host' : undefined
}
