import type { listMembers, Output } from '@famulus/contract'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'

/**
 * Members and open invitations of an organisation, for its admin, which the caller has made sure of. As the owner: an
 * address is otherwise seen by nobody but whom it belongs to.
 */
export async function membersOf(
  tx: Transaction<Database>,
  { nowMs }: Pick<Deps, 'nowMs'>,
  organisationId: string,
): Promise<Omit<Output<typeof listMembers>, 'name'>> {
  const members = await asOwnerWithin(tx, () =>
    tx
      .selectFrom('memberships')
      .innerJoin('people', 'people.personId', 'memberships.personId')
      .select(['people.personId', 'people.name', 'people.email', 'memberships.role'])
      .where('organisationId', '=', organisationId)
      .orderBy('memberships.role')
      .orderBy('people.email')
      .execute(),
  )
  const invitations = await tx
    .selectFrom('invitations')
    .select(['invitationId', 'email', 'role', 'expiresAt'])
    .where('organisationId', '=', organisationId)
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', new Date(nowMs()).toISOString())
    .orderBy('createdAt')
    .execute()
  return { members, invitations }
}
