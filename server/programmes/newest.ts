import type { Programme } from '@famulus/domain/programmes'
import type { Reference } from '@famulus/domain/requirements'
import type { Transaction } from 'kysely'
import { type Staff, staffIn } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import type { Database } from '../store/database.ts'
import type { KeptDocument } from './kept.ts'

type Tx = Transaction<Database>
export type OfHost = { readonly organisationId: string; readonly programmeId: string }

/** The newest version of a programme as it is kept. */
export type Newest = {
  readonly version: string
  readonly edition: number
  readonly programme: Programme
  readonly reference: Reference
}

export type NotStaff = { readonly refused: 'not_a_member' | 'second_factor_missing' | 'not_an_admin' }

/** For a member of the host that runs the programme; undefined where it runs no such programme. `forChange`: for an administrator, and nobody else changes it meanwhile. */
export async function newestOfHost(
  tx: Tx,
  who: Who,
  { organisationId, programmeId }: OfHost,
  { forChange }: { readonly forChange: boolean },
): Promise<{ readonly staff: Staff; readonly newest: Newest } | NotStaff | undefined> {
  const staff = await staffIn(tx, who, organisationId)
  if ('refused' in staff) return staff
  if (forChange && staff.role !== 'admin') return { refused: 'not_an_admin' }
  const terms = tx
    .selectFrom('hostTerms')
    .select('programmeId')
    .where('hostOrganisationId', '=', organisationId)
    .where('programmeId', '=', programmeId)
  if (!(await (forChange ? terms.forUpdate() : terms).executeTakeFirst())) return undefined
  const kept = await tx
    .selectFrom('programmeVersions')
    .select(['version', 'edition', 'document'])
    .where('programmeId', '=', programmeId)
    .orderBy('edition', 'desc')
    .orderBy('readAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { version, edition, document } = kept
  return { staff, newest: { version, edition, ...(document as KeptDocument) } } // checked when it was kept
}

/** Every programme that there is: what rules may name. */
export async function programmeIds(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('programmeVersions').select('programmeId').distinct().execute()
  return new Set(rows.map(({ programmeId }) => programmeId))
}
