import type { Stay } from '@famulus/domain/stays'
import type { Kysely } from 'kysely'
import type { Database, OrganisationKind } from './database.ts'
import { newId } from './new-id.ts'

export const at = (minute: number): string => new Date(Date.UTC(2027, 0, 1, 8, minute)).toISOString()

const programme = { programmeId: 'us-harvard', version: 'v1' }

export async function addProgramme(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('programmeVersions')
    .values({ ...programme, document: '{}', readAt: at(0) })
    .execute()
}

/** A role, such as "student-1": no test needs a name. */
export async function addPerson(db: Kysely<Database>, role: string): Promise<string> {
  const personId = newId()
  await db
    .insertInto('people')
    .values({ personId, email: `${role}@example.org`, name: role, createdAt: at(0) })
    .execute()
  return personId
}

export async function addOrganisation(
  db: Kysely<Database>,
  kind: OrganisationKind,
  ...members: string[]
): Promise<string> {
  const organisationId = newId()
  await db
    .insertInto('organisations')
    .values({ organisationId, kind, institutionId: null, name: kind })
    .execute()
  for (const personId of members)
    await db.insertInto('memberships').values({ personId, organisationId, role: 'member' }).execute()
  return organisationId
}

export type Stage = 'draft' | 'with-home' | 'submitted' | 'health-shared'

export type NewApplication = {
  readonly studentId: string
  readonly hostOrganisationId: string
  readonly homeOrganisationId: string | null
  readonly stage: Stage
}

/** At minute 10 the school is asked, at minute 20 it is submitted, at minute 30 health is shared with the host. */
export async function addApplication(db: Kysely<Database>, made: NewApplication): Promise<string> {
  const applicationId = newId()
  const { stage, ...parties } = made
  const reached = ['draft', 'with-home', 'submitted', 'health-shared'].indexOf(stage)
  const since = (step: number) => (reached >= step ? at(step * 10) : null)
  await db
    .insertInto('applications')
    .values({
      ...parties,
      applicationId,
      programmeId: programme.programmeId,
      programmeVersion: programme.version,
      state: stage,
      stateSince: at(reached * 10),
      wishes: '[]',
      endorsementRequestedAt: made.homeOrganisationId === null ? null : since(1),
      submittedAt: since(2),
      healthSharedAt: since(3),
      createdAt: at(0),
    })
    .execute()
  return applicationId
}

export async function addOffering(db: Kysely<Database>, hostOrganisationId: string): Promise<string> {
  const offeringId = newId()
  await db
    .insertInto('offerings')
    .values({
      offeringId,
      hostOrganisationId,
      programmeId: programme.programmeId,
      programmeVersion: programme.version,
      startsOn: '2027-03-01',
      endsOn: '2027-03-28',
    })
    .execute()
  return offeringId
}

/** A stay of four weeks, from March 2027 on. */
export async function addStay(
  db: Kysely<Database>,
  studentId: string,
  { applicationId, ...changed }: Partial<Stay> = {},
): Promise<string> {
  const stayId = newId()
  const stay: Stay = {
    host: 'A hospital',
    country: 'US',
    countsAs: ['elective'],
    startsOn: '2027-03-01',
    endsOn: '2027-03-28',
    percent: 100,
    ...changed,
  }
  const { startsOn, endsOn } = stay
  await db
    .insertInto('stays')
    .values({
      studentId,
      stayId,
      applicationId: applicationId ?? null,
      stay: JSON.stringify(applicationId === undefined ? stay : { ...stay, applicationId }),
      startsOn,
      endsOn,
      changedAt: at(40),
    })
    .execute()
  return stayId
}

/** An incident that the school has read. */
export async function addIncident(
  db: Kysely<Database>,
  { studentId, ...to }: { studentId: string; stayId: string; organisationId: string },
  readerId: string,
): Promise<string> {
  const ids = { studentId, incidentId: newId() }
  const told = {
    student: 'x',
    host: 'x',
    kind: 'own-safety',
    urgency: 'soon',
    happenedOn: '2027-03-02',
    told: 'x',
    done: '',
    wish: '',
    state: 'reported',
    level: 'desk',
  } as const
  await db
    .insertInto('incidents')
    .values({ ...ids, ...to, ...told, reportedAt: at(45), dueAt: at(48) })
    .execute()
  for (const event of [
    { side: 'student', actorId: studentId, move: 'report' },
    { side: 'school', actorId: readerId, move: 'read' },
  ] as const)
    await db
      .insertInto('incidentEvents')
      .values({ ...ids, ...event, eventId: newId(), at: at(46), text: '' })
      .execute()
  return ids.incidentId
}
