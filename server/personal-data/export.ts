import type { PersonalData } from '@famulus/contract'
import { retention } from '@famulus/domain/applications'
import { sql } from 'kysely'
import type { ApplicationDeps, Tx } from '../applications/deps.ts'
import { summariesFor } from '../applications/index.ts'
import { type DocumentDeps, keptOf, presentKept } from '../documents/index.ts'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'

type ExportDeps = ApplicationDeps & Pick<DocumentDeps, 'periods'>
type Rows = Record<string, unknown>[]

/**
 * Everything of a person, as they may see it: an application as the app shows it to them, so that a decision that was not
 * sent yet stays the host's. The content of papers is fetched paper by paper, because together they may be too long.
 */
export async function exportOf(tx: Tx, deps: ExportDeps, who: Who): Promise<PersonalData> {
  const rowsOf = async (table: string, whose: 'student_id' | 'person_id'): Promise<Rows> => {
    const { rows } = await sql<Rows[number]>`select * from ${sql.table(table)}
      where ${sql.ref(whose)} = ${who.personId}`.execute(tx)
    return rows
  }
  return {
    version: 1,
    exportedAt: new Date(deps.nowMs()).toISOString(),
    person: (await rowsOf('people', 'person_id'))[0] ?? {},
    memberships: await rowsOf('memberships', 'person_id'),
    ...(await signInOf(tx, who)),
    applications: await applicationsOf(tx, who),
    answers: await rowsOf('application_answers', 'student_id'),
    snapshots: await rowsOf('application_snapshots', 'student_id'),
    events: await rowsOf('application_events', 'student_id'),
    reveals: await rowsOf('blind_reveals', 'student_id'),
    letters: await rowsOf('letters', 'student_id'),
    endorsementLinks: await rowsOf('endorsement_links', 'student_id'),
    verifications: await rowsOf('school_verifications', 'student_id'),
    verifiedClaims: await rowsOf('verified_claims', 'student_id'),
    skippedPapers: await rowsOf('skipped_papers', 'student_id'),
    messages: await rowsOf('application_messages', 'student_id'),
    documents: await documentsOf(tx, deps, who),
    papers: await rowsOf('application_papers', 'student_id'),
    shares: await rowsOf('document_shares', 'student_id'),
    stays: await rowsOf('stays', 'student_id'),
    records: await rowsOf('stay_records', 'student_id'),
    supervisors: await rowsOf('supervisors', 'student_id'),
    feedback: await rowsOf('feedback_asks', 'student_id'),
    incidents: await rowsOf('incidents', 'student_id'),
    incidentEvents: await rowsOf('incident_events', 'student_id'),
    reportDrafts: await rowsOf('report_drafts', 'student_id'),
    reports: await reportsOf(tx, who),
    savedViews: await rowsOf('saved_views', 'person_id'),
  }
}

/** Each with how long it is kept, where it is still there. */
async function documentsOf(tx: Tx, { periods = retention }: ExportDeps, { personId }: Who): Promise<Rows> {
  const rows = await tx.selectFrom('documents').selectAll().where('studentId', '=', personId).execute()
  const kept = await keptOf(tx, personId, periods)
  return rows.map((row) => ({ ...row, kept: row.erasedAt === null ? presentKept(kept(row)) : null }))
}

/** Without tokens, hashes and secrets: whoever found the file would sign in with them. */
function signInOf(
  tx: Tx,
  { personId }: Who,
): Promise<Pick<PersonalData, 'sessions' | 'credentials' | 'passkeys'>> {
  return asOwnerWithin(tx, async () => {
    const sessions = await sql<Rows[number]>`select user_agent, ip_address, created_at, expires_at
      from sessions where person_id = ${personId}`.execute(tx)
    const credentials = await sql<Rows[number]>`select provider_id, created_at
      from credentials where person_id = ${personId}`.execute(tx)
    const passkeys = await sql<Rows[number]>`select name, backed_up, created_at, last_used_at
      from passkeys where person_id = ${personId}`.execute(tx)
    return { sessions: sessions.rows, credentials: credentials.rows, passkeys: passkeys.rows }
  })
}

async function applicationsOf(tx: Tx, { personId }: Who): Promise<Rows> {
  const rows = await tx
    .selectFrom('applications')
    .selectAll()
    .where('studentId', '=', personId)
    .orderBy('applicationId')
    .execute()
  return summariesFor(tx, rows, 'student')
}

async function reportsOf(tx: Tx, { personId }: Who): Promise<Rows> {
  const { rows } = await sql<
    Rows[number]
  >`select r.*, v.version, v.report, v.shown_name, v.state, v.submitted_at
    from reports r join report_versions v using (report_id) where r.student_id = ${personId}
    order by r.report_id, v.version`.execute(tx)
  return rows
}
