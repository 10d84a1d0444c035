import { type Terms, termsSchema, usualTerms } from '@famulus/domain/applications'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

/** How a host handles its applications for a programme; the usual way where it has said nothing, or is no member. */
export async function termsOf(
  tx: Transaction<Database>,
  {
    hostOrganisationId,
    programmeId,
  }: { readonly hostOrganisationId: string | null; readonly programmeId: string },
): Promise<Terms> {
  if (hostOrganisationId === null) return usualTerms
  const found = await tx
    .selectFrom('hostTerms')
    .select('terms')
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('programmeId', '=', programmeId)
    .executeTakeFirst()
  return termsIn(found?.terms)
}

/** Of what is stored; null or undefined: the host has said nothing, or there is none. */
export const termsIn = (terms: unknown): Terms => (terms ? termsSchema.parse(terms) : usualTerms)

/** The member that runs a programme: the one that has terms for it; null where none is a member. */
export async function hostOf(tx: Transaction<Database>, programmeId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('hostTerms')
    .select('hostOrganisationId')
    .where('programmeId', '=', programmeId)
    .orderBy('hostOrganisationId')
    .limit(1)
    .executeTakeFirst()
  return found?.hostOrganisationId ?? null
}
