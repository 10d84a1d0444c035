import type { Insertable, Selectable, Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Ids } from './deps.ts'
import type { Link } from './link.ts'

export type Secrets = Selectable<Database['endorsementSecrets']>

type LinkIds = Pick<Link, 'studentId' | 'linkId'>

export async function addLink(
  tx: Transaction<Database>,
  link: Insertable<Database['endorsementLinks']>,
  tokenHash: string,
): Promise<void> {
  await tx.insertInto('endorsementLinks').values(link).execute()
  await tx
    .insertInto('endorsementSecrets')
    .values({ studentId: link.studentId, linkId: link.linkId, tokenHash })
    .execute()
}

/** The secrets of the link that a token opens, locked: of two who sign at once the second finds it used. */
export function lockSecrets(tx: Transaction<Database>, tokenHash: string): Promise<Secrets | undefined> {
  return tx
    .selectFrom('endorsementSecrets')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
}

/** Locked as well: whoever revokes it knows no secret. */
export function lockLink(
  tx: Transaction<Database>,
  { studentId, linkId }: LinkIds,
): Promise<Link | undefined> {
  return tx
    .selectFrom('endorsementLinks')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('linkId', '=', linkId)
    .forUpdate()
    .executeTakeFirst()
}

export async function changeSecrets(
  tx: Transaction<Database>,
  { studentId, linkId }: LinkIds,
  change: Partial<Omit<Secrets, 'studentId' | 'linkId'>>,
): Promise<void> {
  await tx
    .updateTable('endorsementSecrets')
    .set(change)
    .where('studentId', '=', studentId)
    .where('linkId', '=', linkId)
    .execute()
}

export async function changeLink(
  tx: Transaction<Database>,
  { studentId, linkId }: LinkIds,
  change: Partial<Pick<Link, 'passedOnAt' | 'letterId'>>,
): Promise<void> {
  await tx
    .updateTable('endorsementLinks')
    .set(change)
    .where('studentId', '=', studentId)
    .where('linkId', '=', linkId)
    .execute()
}

/** The whole chain of a link, from the first to the one that is open. Gives how many there were to revoke. */
export async function revokeChain(
  tx: Transaction<Database>,
  { studentId, firstLinkId }: Pick<Link, 'studentId' | 'firstLinkId'>,
  at: string,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('endorsementLinks')
    .set({ revokedAt: at })
    .where('studentId', '=', studentId)
    .where('firstLinkId', '=', firstLinkId)
    .where('revokedAt', 'is', null)
    .where('letterId', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export function linksOf(tx: Transaction<Database>, { studentId, applicationId }: Ids): Promise<Link[]> {
  return tx
    .selectFrom('endorsementLinks')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .orderBy('linkId')
    .execute()
}
