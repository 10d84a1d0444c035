import type { Kysely } from 'kysely'
import { append } from '../journal/append.ts'
import { event } from '../journal/event.testing.ts'
import type { Database } from './database.ts'
import { newId } from './new-id.ts'
import {
  addApplication,
  addOffering,
  addOrganisation,
  addPerson,
  addProgramme,
  at,
  type NewApplication,
  type Stage,
} from './world.testing.ts'

/** Everybody who may ask, and for each their parties: who they are and the organisations they belong to. */
export type World = { readonly partiesOf: ReadonlyMap<string, readonly string[]> }

const stages: readonly Stage[] = ['draft', 'with-home', 'submitted', 'health-shared']

/** Three students, two home schools and two hosts, and of every application that can be between them one in each stage. */
export async function generateWorld(db: Kysely<Database>): Promise<World> {
  await addProgramme(db)
  const roles = [
    'student-1',
    'student-2',
    'student-3',
    'home-1',
    'home-2',
    'host-1',
    'host-2',
    'funder',
    'site',
  ]
  const ids = new Map<string, string>()
  for (const role of [...roles, 'outsider', 'home-and-host']) ids.set(role, await addPerson(db, role))
  const of = (role: string) => ids.get(role) ?? ''
  const students = [of('student-1'), of('student-2'), of('student-3')]
  // One works for a school and for the other's host; a student helps in the office of a school.
  const homes = [
    await addOrganisation(db, 'home', of('home-1'), of('home-and-host')),
    await addOrganisation(db, 'home', of('home-2'), of('student-3')),
  ]
  const hosts = [
    await addOrganisation(db, 'host', of('host-1')),
    await addOrganisation(db, 'host', of('host-2'), of('home-and-host')),
  ]
  const others = [
    await addOrganisation(db, 'funder', of('funder')),
    await addOrganisation(db, 'site', of('site')),
  ]
  for (const studentId of students) await addDocuments(db, studentId)
  for (const personId of students)
    await db
      .insertInto('givenAnswers')
      .values({ personId, key: 'k', requestSha256: 'c'.repeat(64), at: at(0), status: null, body: null })
      .execute()
  for (const hostOrganisationId of hosts) await addSeats(db, hostOrganisationId)
  for (const made of allApplications(students, homes, hosts)) await addWhole(db, made, others)
  const memberships = await db.selectFrom('memberships').selectAll().execute()
  const organisationsOf = (id: string) => memberships.filter(({ personId }) => personId === id)
  return {
    partiesOf: new Map(
      [...ids.values()].map((id) => [id, [id, ...organisationsOf(id).map((m) => m.organisationId)]]),
    ),
  }
}

function allApplications(students: string[], homes: string[], hosts: string[]): NewApplication[] {
  return students.flatMap((studentId) =>
    hosts.flatMap((hostOrganisationId) =>
      [...homes, null].flatMap((homeOrganisationId) =>
        stages.map((stage) => ({ studentId, hostOrganisationId, homeOrganisationId, stage })),
      ),
    ),
  )
}

async function addDocuments(db: Kysely<Database>, studentId: string): Promise<void> {
  for (const isHealth of [true, false])
    await db
      .insertInto('documents')
      .values({
        studentId,
        documentId: newId(),
        kind: isHealth ? 'immunisation-record' : 'transcript',
        isHealth,
        mediaType: 'application/pdf',
        bytes: 1000,
        sha256: 'a'.repeat(64),
        expiresOn: null,
        createdAt: at(0),
      })
      .execute()
}

async function addSeats(db: Kysely<Database>, hostOrganisationId: string): Promise<void> {
  const offeringId = await addOffering(db, hostOrganisationId)
  const seats = Array.from({ length: 20 }, (_, index) => ({ offeringId, number: index + 1 }))
  await db.insertInto('seats').values(seats).execute()
}

/** An application with what was submitted, its journal, its shares (also with funder and site), and a seat. */
async function addWhole(
  db: Kysely<Database>,
  made: NewApplication,
  others: readonly string[],
): Promise<void> {
  const ids = { studentId: made.studentId, applicationId: await addApplication(db, made) }
  await db
    .insertInto('applicationAnswers')
    .values({ ...ids, profile: '{}', answers: '[]', changedAt: at(0) })
    .execute()
  const frozen = { ...ids, version: 1, document: '{}', sha256: 'b'.repeat(64), frozenAt: at(20) }
  await db
    .insertInto('applicationSnapshots')
    .values([
      { ...frozen, part: 'answers' },
      { ...frozen, part: 'health' },
    ])
    .execute()
  await db.transaction().execute(async (tx) => {
    await append(tx, event(ids, { at: at(0), seenBy: ['student'] }))
    await append(tx, event(ids, { at: at(15), seenBy: ['student', 'home', 'host'] }))
    await append(tx, event(ids, { at: at(25), seenBy: ['host', 'site'] }))
    await append(tx, event(ids, { at: at(26), seenBy: [] }))
  })
  await addShares(db, ids, [made.hostOrganisationId, ...others])
  if (made.stage === 'submitted') await takeSeat(db, ids, made.hostOrganisationId)
}

type Ids = { readonly studentId: string; readonly applicationId: string }

async function addShares(db: Kysely<Database>, ids: Ids, organisations: readonly string[]): Promise<void> {
  const documents = await db
    .selectFrom('documents')
    .selectAll()
    .where('studentId', '=', ids.studentId)
    .execute()
  for (const [index, organisationId] of organisations.entries())
    for (const { documentId, isHealth } of documents) {
      // The first host was refused health later on; what was revoked is as if it had never been shared.
      const revokedAt = isHealth && index === 0 ? at(40) : null
      await db
        .insertInto('documentShares')
        .values({ ...ids, documentId, organisationId, sharedAt: at(20), revokedAt })
        .execute()
    }
}

async function takeSeat(db: Kysely<Database>, ids: Ids, hostOrganisationId: string): Promise<void> {
  const free = await db
    .selectFrom('seats')
    .innerJoin('offerings', 'offerings.offeringId', 'seats.offeringId')
    .select(['seats.offeringId', 'seats.number'])
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('studentId', 'is', null)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('seats')
    .set({ ...ids, heldUntil: at(50) })
    .where('offeringId', '=', free.offeringId)
    .where('number', '=', free.number)
    .execute()
}
