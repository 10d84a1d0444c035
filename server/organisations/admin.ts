import type { Transaction } from 'kysely'
import { type Staff, staffIn } from '../accounts/index.ts'
import type { Who } from '../http/who.ts'
import type { Database } from '../store/database.ts'

export type NotAdmin = { readonly refused: 'not_a_member' | 'second_factor_missing' | 'not_an_admin' }

/** Whoever administers an organisation, or why they may not. */
export async function adminIn(
  tx: Transaction<Database>,
  who: Who,
  organisationId: string,
): Promise<Staff | NotAdmin> {
  const staff = await staffIn(tx, who, organisationId)
  return 'refused' in staff || staff.role === 'admin' ? staff : { refused: 'not_an_admin' }
}

/** Whoever administers the site. */
export async function siteAdminIn(tx: Transaction<Database>, who: Who): Promise<Staff | NotAdmin> {
  const site = await tx
    .selectFrom('organisations')
    .select('organisationId')
    .where('kind', '=', 'site')
    .executeTakeFirst()
  return site ? adminIn(tx, who, site.organisationId) : { refused: 'not_a_member' }
}
