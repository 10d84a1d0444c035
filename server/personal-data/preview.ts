import type { DeletionPreview } from '@famulus/contract'
import { sql } from 'kysely'
import { freshMs } from '../accounts/index.ts'
import type { Tx } from '../applications/deps.ts'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import { keptDays } from './fates.ts'

/** What cannot be undone is done by somebody who has just signed in, and not on a device that was left open. */
export const isFresh = ({ signedInAt }: Who, nowMs: number): boolean =>
  nowMs - Date.parse(signedInAt) <= freshMs

/** The organisations that would be left without an admin. */
export async function organisationsLeftAlone(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await asOwnerWithin(tx, () =>
    sql<{ name: string }>`select o.name from memberships m join organisations o using (organisation_id)
      where m.person_id = ${personId} and m.role = 'admin' and not exists (
        select from memberships other where other.organisation_id = m.organisation_id
          and other.role = 'admin' and other.person_id <> ${personId})
      order by o.name`.execute(tx),
  )
  return rows.map(({ name }) => name)
}

/** What deleting the account would do, before it is done. */
export async function previewDeletion(tx: Tx, who: Who, nowMs: number): Promise<DeletionPreview> {
  const studentId = who.personId
  const count = async (table: 'documents' | 'stays' | 'reports'): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where student_id = ${studentId}`.execute(tx)
    return rows[0]?.count ?? 0
  }
  const applications = await tx
    .selectFrom('applications as a')
    .leftJoin('organisations as o', 'o.organisationId', 'a.hostOrganisationId')
    .select(['a.programmeId', 'o.name as host', 'a.submittedAt', 'a.endorsementRequestedAt'])
    .where('a.studentId', '=', studentId)
    .orderBy('a.applicationId')
    .execute()
  const isShown = (one: (typeof applications)[number]) =>
    one.submittedAt !== null || one.endorsementRequestedAt !== null
  return {
    isFresh: isFresh(who, nowMs),
    documents: await count('documents'),
    stays: await count('stays'),
    reports: await count('reports'),
    drafts: applications.filter((one) => !isShown(one)).length,
    shown: applications.filter(isShown).map(({ programmeId, host }) => ({ programmeId, host })),
    keptDays,
    lastAdminOf: await organisationsLeftAlone(tx, studentId),
  }
}
