import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import type { OrganisationKind } from '../store/database.ts'
import { type NotAdmin, whyNotAdmin } from './memberships.ts'

export type NewOrganisation = {
  readonly kind: Exclude<OrganisationKind, 'site'>
  readonly name: string
  readonly institutionId: string | null
}

/** Only the site's admins make organisations; its first admin is then invited by them. Gives the organisation's id. */
export async function createOrganisation(
  deps: Deps,
  who: Who,
  made: NewOrganisation,
): Promise<{ organisationId: string } | NotAdmin> {
  const site = await deps.db
    .selectFrom('organisations')
    .select('organisationId')
    .where('kind', '=', 'site')
    .executeTakeFirst()
  const refusal = site
    ? await whyNotAdmin(deps, who, site.organisationId)
    : ({ refused: 'not_a_member' } as const)
  if (refusal) return refusal
  const organisationId = deps.newId()
  // The owner's connection: organisations are a reference table that no one writes as themselves.
  await deps.db
    .insertInto('organisations')
    .values({ organisationId, ...made })
    .execute()
  return { organisationId }
}
