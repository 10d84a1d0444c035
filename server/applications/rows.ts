import type { Side } from '@famulus/domain/applications'
import type { NotStaff } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import type { Ids, Tx } from './deps.ts'
import { sideOf } from './side.ts'
import { type ApplicationRow, lockApplication } from './stored-application.ts'

type As = { readonly row: ApplicationRow; readonly side: Side } | NotStaff | undefined

/** An application and as whom somebody asks for it. Undefined where it is not for them. */
export async function rowAs(tx: Tx, who: Who, ids: Ids, organisationId: string | undefined): Promise<As> {
  const row = await tx
    .selectFrom('applications')
    .selectAll()
    .where('studentId', '=', ids.studentId)
    .where('applicationId', '=', ids.applicationId)
    .executeTakeFirst()
  return row && seenAs(tx, who, row, organisationId)
}

/** The same for whoever changes it: it is locked until the end of the transaction. */
export async function lockedAs(tx: Tx, who: Who, ids: Ids, organisationId: string | undefined): Promise<As> {
  const row = await lockApplication(tx, ids.studentId, ids.applicationId)
  return row && seenAs(tx, who, row, organisationId)
}

async function seenAs(
  tx: Tx,
  who: Who,
  row: ApplicationRow,
  organisationId: string | undefined,
): Promise<As> {
  const side = await sideOf(tx, who, row, organisationId)
  return typeof side === 'string' ? { row, side } : side
}

/** The same for the host, who changes something. */
export async function hostsRow(
  tx: Tx,
  who: Who,
  ids: Ids,
  organisationId: string,
): Promise<ApplicationRow | NotStaff | undefined> {
  const row = await lockApplication(tx, ids.studentId, ids.applicationId)
  if (!row) return undefined
  const side = await sideOf(tx, who, row, organisationId)
  return side === 'host' ? row : typeof side === 'object' ? side : undefined
}
