import type { Kysely, Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import { asActor } from '../store/as-actor.ts'
import type { Database, OrganisationKind } from '../store/database.ts'

export type Role = 'member' | 'admin'
export type Staff = { readonly role: Role; readonly kind: OrganisationKind; readonly name: string }
export type NotStaff = { readonly refused: 'not_a_member' | 'second_factor_missing' }

/** Their role where they may act for the organisation. A funder's members may without a second factor: they see no file. */
export const staffOf = (
  { db }: Pick<Deps, 'db'>,
  who: Who,
  organisationId: string,
): Promise<Staff | NotStaff> => asActor(db, who.personId, (tx) => staffIn(tx, who, organisationId))

/** The same in a transaction of theirs. */
export async function staffIn(
  tx: Transaction<Database>,
  who: Who,
  organisationId: string,
): Promise<Staff | NotStaff> {
  const found = await tx
    .selectFrom('memberships')
    .innerJoin('organisations', 'organisations.organisationId', 'memberships.organisationId')
    .select(['memberships.role', 'organisations.kind', 'organisations.name'])
    .where('memberships.personId', '=', who.personId)
    .where('memberships.organisationId', '=', organisationId)
    .executeTakeFirst()
  return staffAs(who, found)
}

/** What somebody may be as a member: `found` is their membership. */
export function staffAs(who: Who, found: Staff | null | undefined): Staff | NotStaff {
  if (!found) return { refused: 'not_a_member' }
  if (found.kind !== 'funder' && !who.hasSecondFactor) return { refused: 'second_factor_missing' }
  return found
}

export type NotAdmin = NotStaff | { readonly refused: 'not_an_admin' }

/** What keeps them from administering the organisation, or nothing. */
export async function whyNotAdmin(
  deps: Deps,
  who: Who,
  organisationId: string,
): Promise<NotAdmin | undefined> {
  const staff = await staffOf(deps, who, organisationId)
  if ('refused' in staff) return staff
  return staff.role === 'admin' ? undefined : { refused: 'not_an_admin' }
}

/** Anybody may leave, also without a second factor; but an organisation is never left without an admin. */
export function leave({ db }: Deps, who: Who, organisationId: string): Promise<'left' | LeaveRefusal> {
  return asActor(db, who.personId, async (tx) => {
    const refusal = await whyNotWithout(tx, organisationId, who.personId)
    if (refusal) return refusal
    return (await deleteMembership(tx, organisationId, who.personId)) ? 'left' : { refused: 'not_a_member' }
  })
}

export type LeaveRefusal = { readonly refused: 'last_admin' | 'not_a_member' }

export async function removeMember(
  deps: Deps,
  who: Who,
  member: { readonly organisationId: string; readonly personId: string },
): Promise<'removed' | NotAdmin | LeaveRefusal> {
  const refusal = await whyNotAdmin(deps, who, member.organisationId)
  if (refusal) return refusal
  return asActor(deps.db, who.personId, async (tx) => {
    const last = await whyNotWithout(tx, member.organisationId, member.personId)
    if (last) return last
    const isGone = await deleteMembership(tx, member.organisationId, member.personId)
    return isGone ? 'removed' : { refused: 'not_a_member' }
  })
}

/** Who stops being an admin is not the last one. */
export async function setRole(
  tx: Transaction<Database>,
  { organisationId, personId }: { readonly organisationId: string; readonly personId: string },
  role: Role,
): Promise<'changed' | LeaveRefusal> {
  const last = role === 'member' ? await whyNotWithout(tx, organisationId, personId) : undefined
  if (last) return last
  const { numUpdatedRows } = await tx
    .updateTable('memberships')
    .set({ role })
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n ? 'changed' : { refused: 'not_a_member' }
}

/** Locks the admins: of the last two who leave at once, the second waits and finds to be the last. */
async function whyNotWithout(
  tx: Kysely<Database>,
  organisationId: string,
  personId: string,
): Promise<LeaveRefusal | undefined> {
  const admins = await tx
    .selectFrom('memberships')
    .select('personId')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'admin')
    .orderBy('personId')
    .forUpdate()
    .execute()
  const isLast = admins.length === 1 && admins[0]?.personId === personId
  return isLast ? { refused: 'last_admin' } : undefined
}

async function deleteMembership(
  tx: Kysely<Database>,
  organisationId: string,
  personId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('memberships')
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
