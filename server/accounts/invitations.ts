import { createHash, randomBytes } from 'node:crypto'
import type { OpenedInvitation } from '@famulus/contract'
import type { Insertable, Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import { asActor } from '../store/as-actor.ts'
import type { Database } from '../store/database.ts'
import type { SendMail } from './mail.ts'
import { type NotAdmin, type Role, whyNotAdmin } from './memberships.ts'

const lifeDays = 7

export type NewInvitation = {
  readonly organisationId: string
  readonly email: string
  readonly role: Role
  readonly language: 'de' | 'en'
}

export type InviteDeps = Deps & { readonly url: string; readonly sendMail: SendMail }

/**
 * Invites by mail. The site's admins may invite the first admin of an organisation that has none. Only the hash of the
 * token is kept: who reads the database can not accept.
 */
export async function invite(deps: InviteDeps, who: Who, made: NewInvitation): Promise<'invited' | NotAdmin> {
  const { organisationId, role, language } = made
  const refusal = await whyNotAdmin(deps, who, organisationId)
  const isFirst = refusal?.refused === 'not_a_member' && (await mayInviteFirst(deps, who, organisationId))
  if (refusal && !isFirst) return refusal
  const token = randomBytes(32).toString('base64url')
  const email = made.email.trim().toLowerCase()
  const row = {
    organisationId,
    invitationId: deps.newId(),
    email,
    role: isFirst ? ('admin' as const) : role,
    tokenSha256: sha256(token),
    invitedBy: who.personId,
    createdAt: new Date(deps.nowMs()).toISOString(),
    expiresAt: new Date(deps.nowMs() + lifeDays * 86_400_000).toISOString(),
    acceptedAt: null,
  }
  // The owner's connection for the first: the policy knows the organisation's own admins only.
  if (isFirst) await deps.db.transaction().execute((tx) => keepInvitation(tx, row))
  else await asActor(deps.db, who.personId, (tx) => keepInvitation(tx, row))
  const link = `${deps.url}/invitations#${token}`
  const facts = { link, ...(await namesFor(deps, who, organisationId)), until: row.expiresAt.slice(0, 10) }
  await deps.sendMail({ to: email, code: 'invitation', facts, language })
  return 'invited'
}

/** One for each address: who is invited again has the newest link only. */
async function keepInvitation(
  tx: Transaction<Database>,
  row: Insertable<Database['invitations']>,
): Promise<void> {
  await tx
    .deleteFrom('invitations')
    .where('organisationId', '=', row.organisationId)
    .where('email', '=', row.email)
    .where('acceptedAt', 'is', null)
    .execute()
  await tx.insertInto('invitations').values(row).execute()
}

/** Whoever has not said their name is known by their address. */
async function namesFor(
  { db }: Deps,
  { personId }: Who,
  organisationId: string,
): Promise<{ readonly inviter: string; readonly organisation: string }> {
  const person = await db
    .selectFrom('people')
    .select(['name', 'email'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  const { name } = await db
    .selectFrom('organisations')
    .select('name')
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { inviter: person.name || person.email, organisation: name }
}

async function mayInviteFirst(deps: Deps, who: Who, organisationId: string): Promise<boolean> {
  const { db } = deps
  const kinds = db.selectFrom('organisations').select('organisationId')
  const wanted = await kinds.where('organisationId', '=', organisationId).executeTakeFirst()
  const site = await kinds.where('kind', '=', 'site').executeTakeFirst()
  const admin = await db
    .selectFrom('memberships')
    .select('personId')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'admin')
    .executeTakeFirst()
  if (!wanted || !site || admin) return false
  return (await whyNotAdmin(deps, who, site.organisationId)) === undefined
}

export type AcceptRefusal = { readonly refused: 'invitation_not_valid' | 'invitation_for_another_address' }

/** What an invitation says to whoever has its link, as long as it can be accepted. As the owner, as for accepting. */
export async function readInvitation(
  { db, nowMs }: Deps,
  token: string,
): Promise<OpenedInvitation | AcceptRefusal> {
  const found = await db
    .selectFrom('invitations')
    .innerJoin('organisations', 'organisations.organisationId', 'invitations.organisationId')
    .innerJoin('people', 'people.personId', 'invitations.invitedBy')
    .select(['organisations.name as organisation', 'kind', 'role', 'invitations.email', 'expiresAt'])
    .select(['people.name as inviterName', 'people.email as inviterEmail'])
    .where('tokenSha256', '=', sha256(token))
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '>', new Date(nowMs()).toISOString())
    .executeTakeFirst()
  if (!found) return { refused: 'invitation_not_valid' }
  const { inviterName, inviterEmail, expiresAt, ...shown } = found
  return { ...shown, inviter: inviterName || inviterEmail, until: expiresAt.slice(0, 10) }
}

/**
 * Makes whoever was invited a member, once. Wrong, used and expired are answered alike. Works as the owner: nobody sees an
 * invitation before it is theirs, and it is the token that proves it.
 */
export function acceptInvitation(
  { db, nowMs }: Deps,
  who: Who,
  token: string,
): Promise<{ organisationId: string } | AcceptRefusal> {
  const now = new Date(nowMs()).toISOString()
  return db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('invitations')
      .select(['organisationId', 'email', 'role'])
      .where('tokenSha256', '=', sha256(token))
      .where('acceptedAt', 'is', null)
      .where('expiresAt', '>', now)
      .forUpdate()
      .executeTakeFirst()
    if (!found) return { refused: 'invitation_not_valid' }
    const { organisationId, role, email } = found
    const person = tx.selectFrom('people').select('email').where('personId', '=', who.personId)
    if ((await person.executeTakeFirst())?.email !== email)
      return { refused: 'invitation_for_another_address' }
    await tx
      .updateTable('invitations')
      .set({ acceptedAt: now })
      .where('tokenSha256', '=', sha256(token))
      .execute()
    await tx
      .insertInto('memberships')
      .values({ personId: who.personId, organisationId, role })
      .onConflict((one) => one.columns(['personId', 'organisationId']).doUpdateSet({ role }))
      .execute()
    return { organisationId }
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
