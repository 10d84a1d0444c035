import { sql } from 'kysely'
import { newId } from '../store/new-id.ts'
import type { Store } from '../store/open-store.ts'
import { addIncident, addOrganisation, addPerson } from '../store/world.testing.ts'
import { type Ids, type Role, roles } from './access.testing.ts'

export type People = Readonly<Record<Role, string | undefined>>

/** An application that its school and its host have seen, and somebody of every role. */
export async function partiesIn({ db }: Store): Promise<{ readonly people: People; readonly ids: Ids }> {
  const inDemo = async (key: string) => {
    const address = `${key}@demo.example`
    const asked = db.selectFrom('people').select('personId').where('email', '=', address)
    return (await asked.executeTakeFirstOrThrow()).personId
  }
  const application = await db
    .selectFrom('applications')
    .selectAll()
    .where('state', '=', 'under_review')
    .where('programmeId', '=', 'us-pittsburgh')
    .where('endorsementRequestedAt', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const otherDean = await addPerson(db, 'other-dean')
  await addOrganisation(db, 'home', otherDean)
  const people: People = {
    nobody: undefined,
    'another student': await addPerson(db, 'another'),
    'the student': application.studentId,
    'their school': await inDemo('dean'),
    'their host': await inDemo('registrar'),
    'another school': otherDean,
    'another host': await inDemo('registrar-munich'),
    'a funder': await inDemo('funder'),
    'the site': await inDemo('site'),
  }
  const memberships = await db.selectFrom('memberships').selectAll().execute()
  const organisationOf = (person: string | undefined) =>
    memberships.find(({ personId }) => personId === person)?.organisationId ?? newId()
  const own = roles.map((role) => [role, organisationOf(people[role])])
  const { studentId, applicationId, hostOrganisationId } = application
  const host = hostOrganisationId ?? ''
  const home = application.homeOrganisationId ?? ''
  const reported = { studentId, stayId: newId(), organisationId: home }
  const incidentId = await addIncident(db, reported, await inDemo('dean'))
  const ids = {
    studentId,
    applicationId,
    incidentId,
    hostOrganisationId: host,
    ownOrganisationOf: Object.fromEntries(own),
  }
  return { people, ids }
}

/** What the demonstration has none of: two papers of every student, each shared with the hosts that were asked. */
export async function addDocuments(db: Store['db']): Promise<void> {
  await sql`insert into documents (student_id, document_id, kind, is_health, media_type, bytes, sha256, expires_on, created_at)
    select s.student_id, gen_random_uuid(), kind, false, 'application/pdf', 1, repeat('a', 64), current_date + 365, now()
    from (select distinct student_id from applications) s, unnest(array['transcript', 'cv']) kind`.execute(db)
  await sql`insert into document_shares select student_id, document_id, application_id, host_organisation_id, now(), null
    from documents join applications using (student_id) where submitted_at is not null`.execute(db)
  await sql`insert into application_papers select student_id, application_id, kind, document_id, now()
    from documents join applications using (student_id)`.execute(db)
}
