import { sql } from 'kysely'
import type { Tx } from '../applications/deps.ts'
import { goneAtOnce, goneLater } from './fates.ts'

/** Deletes what nobody else was shown, as the owner of the tables: nobody may delete these rows as themselves. */
export async function eraseOwnRows(tx: Tx, personId: string, at: string): Promise<void> {
  await detachReports(tx, personId)
  for (const [table, whose] of goneAtOnce)
    await sql`delete from ${sql.table(table)} where ${sql.ref(whose)}::text = ${personId}`.execute(tx)
  await sql`delete from application_snapshots where student_id = ${personId} and part = 'health'`.execute(tx)
  await sql`update applications set health_shared_at = null, health_withdrawn_at = case
    when health_shared_at is null then health_withdrawn_at else ${at}::timestamptz end
    where student_id = ${personId}`.execute(tx)
  await sql`update endorsement_links set revoked_at = coalesce(revoked_at, ${at}::timestamptz)
    where student_id = ${personId} and letter_id is null`.execute(tx)
  await sql`update documents set name = '', erased_at = coalesce(erased_at, ${at}::timestamptz)
    where student_id = ${personId}`.execute(tx)
  await leaveNameless(tx, personId, at)
}

/** What was published counts and is read without a name; what was not yet, goes. */
async function detachReports(tx: Tx, personId: string): Promise<void> {
  const theirs = sql`select report_id from reports where student_id = ${personId}`
  await sql`delete from report_versions v using reports r where r.report_id = v.report_id
    and r.student_id = ${personId} and v.version is distinct from r.approved_version`.execute(tx)
  await sql`delete from reports where student_id = ${personId} and approved_version is null`.execute(tx)
  await sql`update report_versions set shown_name = null where report_id in (${theirs})`.execute(tx)
  await sql`update reports set student_id = null, stay_id = null where student_id = ${personId}`.execute(tx)
}

/** The name stays for whoever was shown an application, until the time is up. */
async function leaveNameless(tx: Tx, personId: string, at: string): Promise<void> {
  await sql`delete from invitations where email = (select email from people where person_id = ${personId})`.execute(
    tx,
  )
  await sql`delete from mails where sent_at is null
    and to_address = (select email from people where person_id = ${personId})`.execute(tx)
  await sql`update people set email = person_id || '@deleted.invalid', image = null, email_verified = false,
    two_factor_enabled = false, deleted_at = ${at}::timestamptz, name = case when exists (
      select from applications where student_id = ${personId}
        and (endorsement_requested_at is not null or submitted_at is not null)) then name else '' end
    where person_id = ${personId}`.execute(tx)
}

/** Takes out of what was submitted whatever tells who it was; the chain of the journal stays whole. */
export async function emptyApplications(tx: Tx, personId: string, at: string): Promise<void> {
  for (const [table, whose] of goneLater)
    await sql`delete from ${sql.table(table)} where ${sql.ref(whose)} = ${personId}`.execute(tx)
  await sql`update applications set wishes = '[]', reasons = '[]', tasks = '[]', unsent = null
    where student_id = ${personId}`.execute(tx)
  await sql`update people set name = '', emptied_at = ${at}::timestamptz where person_id = ${personId}`.execute(
    tx,
  )
}
