import { type NotStaff, type Staff, staffIn } from '../accounts/index.ts'
import { rowAs } from '../applications/rows.ts'
import type { ApplicationRow } from '../applications/stored-application.ts'
import type { Who } from '../http/who.ts'
import type { Tx } from './tx.ts'

type Ids = { readonly studentId: string; readonly applicationId: string }

/** An application for a member of its home school. Undefined where it is not for them. */
export async function homesRow(
  tx: Tx,
  who: Who,
  ids: Ids,
  organisationId: string,
): Promise<ApplicationRow | NotStaff | undefined> {
  const found = await rowAs(tx, who, ids, organisationId)
  if (!found || !('side' in found)) return found
  return found.side === 'home' ? found.row : undefined
}

type NotSchool = NotStaff | { readonly refused: 'no_school'; readonly kind: string }

/** Who acts for a home school: one of its members. */
export async function schoolStaff(tx: Tx, who: Who, organisationId: string): Promise<Staff | NotSchool> {
  const staff = await staffIn(tx, who, organisationId)
  return 'refused' in staff || staff.kind === 'home' ? staff : { refused: 'no_school', kind: staff.kind }
}
