import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database, OrganisationKind } from '../store/database.ts'
import { type NotAdmin, siteAdminIn } from './admin.ts'

export type NewOrganisation = {
  readonly kind: Exclude<OrganisationKind, 'site'>
  readonly name: string
  readonly institutionId: string | null
}

type NoInstitution = { readonly refused: 'institution_missing' | 'institution_unknown' }

/** Only the site's admins make organisations; its first admin is then invited by them. Gives the organisation's id. */
export async function createOrganisation(
  tx: Transaction<Database>,
  { newId }: Pick<Deps, 'newId'>,
  who: Who,
  made: NewOrganisation,
): Promise<{ readonly organisationId: string } | NotAdmin | NoInstitution> {
  const staff = await siteAdminIn(tx, who)
  if ('refused' in staff) return staff
  const refusal = await whyNoInstitution(tx, made)
  if (refusal) return refusal
  const organisationId = newId()
  // As the owner: organisations are a reference table that no one writes as themselves.
  await asOwnerWithin(tx, () =>
    tx
      .insertInto('organisations')
      .values({ organisationId, ...made })
      .execute(),
  )
  return { organisationId }
}

async function whyNoInstitution(
  tx: Transaction<Database>,
  { kind, institutionId }: NewOrganisation,
): Promise<NoInstitution | undefined> {
  if (institutionId === null) return kind === 'home' ? { refused: 'institution_missing' } : undefined
  const found = tx.selectFrom('institutions').select('name').where('institutionId', '=', institutionId)
  return (await found.executeTakeFirst()) ? undefined : { refused: 'institution_unknown' }
}
