import type { Kysely, Transaction } from 'kysely'
import { append } from '../journal/append.ts'
import { event } from '../journal/event.testing.ts'
import type { Database } from './database.ts'
import { newId } from './new-id.ts'
import { adminOf } from './parties.testing.ts'
import {
  addApplication,
  addIncident,
  addOffering,
  addOrganisation,
  addPerson,
  addProgramme,
  addStay,
  at,
  type NewApplication,
  type Stage,
} from './world.testing.ts'

/** Everybody who may ask, and for each their parties: who they are and the organisations they belong to. */
export type World = { readonly partiesOf: ReadonlyMap<string, readonly string[]> }

const stages: readonly Stage[] = ['draft', 'with-home', 'submitted', 'health-shared']

/** All of the world in one transaction, which is quicker. */
export function generateWorld(db: Kysely<Database>): Promise<World> {
  return db.transaction().execute(generate)
}

/** Three students, two home schools and two hosts, and of every application that can be between them one in each stage. */
async function generate(db: Transaction<Database>): Promise<World> {
  await addProgramme(db)
  await db.insertInto('institutions').values({ institutionId: 'uni', name: 'Uni', country: 'DE' }).execute()
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
  for (const role of [...roles, 'outsider', 'home-and-host', 'admin-1', 'admin-2', 'blind'])
    ids.set(role, await addPerson(db, role))
  const of = (role: string) => ids.get(role) ?? ''
  const students = [of('student-1'), of('student-2'), of('student-3')]
  // One works for a school and for the other's host; a student helps in the office of a school.
  const homes = [
    await addOrganisation(db, 'home', of('home-1'), of('home-and-host')),
    await addOrganisation(db, 'home', of('home-2'), of('student-3')),
  ]
  const hosts = [
    await addOrganisation(db, 'host', of('host-1')),
    await addOrganisation(db, 'host', of('host-2'), of('home-and-host'), of('blind')),
  ]
  const others = [
    await addOrganisation(db, 'funder', of('funder')),
    await addOrganisation(db, 'site', of('site')),
  ]
  await addAdmins(db, [homes, hosts].flat(), of)
  for (const organisationId of homes)
    await db.insertInto('schoolSettings').values({ organisationId, mostEndorsements: 3 }).execute()
  for (const studentId of students) await addDocuments(db, studentId)
  for (const studentId of students) {
    const stayId = await addStay(db, studentId)
    await addKept(db, stayId, studentId)
    await addFeedback(db, stayId, studentId)
    for (const [index, organisationId] of homes.entries())
      await addIncident(db, { studentId, stayId, organisationId }, of(`home-${index + 1}`))
    await addReport(db, stayId, studentId)
  }
  for (const personId of students)
    await db
      .insertInto('givenAnswers')
      .values({ personId, key: 'k', requestSha256: 'c'.repeat(64), at: at(0), status: null, body: null })
      .execute()
  for (const hostOrganisationId of hosts) await addSeats(db, hostOrganisationId)
  for (const [index, organisationId] of hosts.entries())
    await db
      .insertInto('savedViews')
      .values({
        personId: of(`host-${index + 1}`),
        viewId: newId(),
        organisationId,
        name: 'x',
        state: '',
        search: '',
      })
      .execute()
  for (const [index, hostOrganisationId] of hosts.entries())
    await addEdit(db, hostOrganisationId, of(`host-${index + 1}`))
  const reviewers = new Map(hosts.map((host, index) => [host, of(`host-${index + 1}`)]))
  await reviewBlind(db, hosts[1])
  for (const made of allApplications(students, homes, hosts)) {
    const ids = await addWhole(db, made, others)
    await addReview(db, ids, made.stage, reviewers.get(made.hostOrganisationId) ?? '')
    if (
      made.hostOrganisationId === hosts[1] &&
      made.stage === 'health-shared' &&
      made.homeOrganisationId === homes[1]
    )
      await addReveal(db, ids, of('blind'))
  }
  const memberships = await db.selectFrom('memberships').selectAll().execute()
  const organisationsOf = (id: string) => memberships.filter(({ personId }) => personId === id)
  return {
    partiesOf: new Map(
      [...ids.values()].map((id) => [id, [id, ...organisationsOf(id).flatMap(partiesOfMember)]]),
    ),
  }
}

/** Whatever is submitted to this host is reviewed blind: `host-2` has scored it, `blind` has not. */
async function reviewBlind(db: Kysely<Database>, hostOrganisationId: string | undefined): Promise<void> {
  if (hostOrganisationId === undefined) throw new Error('there is no such host')
  await db
    .insertInto('hostTerms')
    .values({ hostOrganisationId, programmeId: 'us-harvard', terms: '{"isBlind":true}' })
    .execute()
}

const addReveal = (db: Kysely<Database>, ids: Ids, personId: string) =>
  db
    .insertInto('blindReveals')
    .values({ ...ids, personId, reason: 'The paper names another person.', revealedAt: at(36) })
    .execute()

function partiesOfMember({ organisationId, role }: { organisationId: string; role: string }): string[] {
  return role === 'admin' ? [organisationId, adminOf(organisationId)] : [organisationId]
}

/** A home school and a host with somebody who administers them, and in each somebody invited. */
async function addAdmins(
  db: Kysely<Database>,
  organisations: readonly string[],
  of: (role: string) => string,
): Promise<void> {
  for (const [index, organisationId] of [organisations[0], organisations[2]].entries()) {
    if (organisationId === undefined) continue
    const personId = of(`admin-${index + 1}`)
    await db.insertInto('memberships').values({ personId, organisationId, role: 'admin' }).execute()
    await db
      .insertInto('invitations')
      .values({
        organisationId,
        invitationId: newId(),
        email: 'invited@school.example',
        role: 'member',
        tokenSha256: String(index).repeat(64),
        invitedBy: personId,
        createdAt: at(0),
        expiresAt: at(50),
        acceptedAt: null,
      })
      .execute()
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

/** Two that are sealed, and an upload that has begun. */
async function addDocuments(db: Kysely<Database>, studentId: string): Promise<void> {
  for (const isHealth of [true, false]) {
    const documentId = await addSealed(db, studentId)
    await db
      .insertInto('documents')
      .values({
        studentId,
        documentId,
        kind: isHealth ? 'immunisation-form' : 'transcript',
        isHealth,
        mediaType: 'application/pdf',
        bytes: 1000,
        sha256: 'a'.repeat(64),
        expiresOn: null,
        createdAt: at(0),
      })
      .execute()
  }
  const begun = { kind: 'cv', isHealth: false, expiresOn: null, bytes: 10, replaces: null, begunAt: at(0) }
  await db
    .insertInto('documentUploads')
    .values({ studentId, documentId: await addSealed(db, studentId), name: 'cv.pdf', ...begun })
    .execute()
}

async function addSealed(db: Kysely<Database>, studentId: string): Promise<string> {
  const ids = { studentId, documentId: newId() }
  await db
    .insertInto('documentKeys')
    .values({ ...ids, masterId: 'm', wrappedKey: Buffer.of(1) })
    .execute()
  await db
    .insertInto('documentChunks')
    .values({ ...ids, number: 0, sealed: Buffer.of(2) })
    .execute()
  // Never both in earnest; here, so that both have rows that somebody may see or not.
  await db
    .insertInto('documentObjects')
    .values({ ...ids, bucket: 'b', objectName: newId(), sha256: 'a'.repeat(64), movedAt: at(0) })
    .execute()
  return ids.documentId
}

/** One record of a stay, and the change that made it. */
async function addKept(db: Kysely<Database>, stayId: string, studentId: string): Promise<void> {
  const ids = { studentId, stayId, recordId: newId(), sequence: 1 }
  await db
    .insertInto('stayRecords')
    .values({ ...ids, kind: 'entry', body: '{}', rivalOf: null, changedAt: at(45) })
    .execute()
  await db
    .insertInto('stayChanges')
    .values({ ...ids, changeId: newId() })
    .execute()
}

/** A supervisor, and what they were asked. */
async function addFeedback(db: Kysely<Database>, stayId: string, studentId: string): Promise<void> {
  const ids = { studentId, stayId, supervisorId: newId() }
  await db
    .insertInto('supervisors')
    .values({ ...ids, email: 'doctor@hospital.example', language: 'en', namedAt: at(45), revokedAt: null })
    .execute()
  const askId = newId()
  const about = {
    kind: 'week',
    fromOn: '2027-03-01',
    toOn: '2027-03-07',
    sequence: 1,
    questions: '[]',
  } as const
  await db
    .insertInto('feedbackAsks')
    .values({ ...ids, ...about, askId, askedAt: at(46), expiresAt: at(60), answer: null, answeredAt: null })
    .execute()
  await db.insertInto('feedbackSecrets').values({ tokenHash: newId(), studentId, stayId, askId }).execute()
}

/** A draft, and what was published of it. */
async function addReport(db: Kysely<Database>, stayId: string, studentId: string): Promise<void> {
  await db
    .insertInto('reportDrafts')
    .values({ studentId, stayId, report: '{}', changedAt: at(45) })
    .execute()
  const reportId = newId()
  const rest = { programmeId: null, country: 'US', isVerified: false, importSha256: null }
  await db
    .insertInto('reports')
    .values({ ...rest, reportId, studentId, stayId, approvedVersion: null })
    .execute()
  const version = { version: 1, report: '{}', shownName: null, state: 'pending', reason: '' } as const
  await db
    .insertInto('reportVersions')
    .values({ ...version, reportId, submittedAt: at(46), decidedAt: null })
    .execute()
}

/** A programme that the host runs, and has changed once. */
async function addEdit(db: Kysely<Database>, hostOrganisationId: string, personId: string): Promise<void> {
  const programmeId = `of-${hostOrganisationId}`
  await db.insertInto('hostTerms').values({ hostOrganisationId, programmeId, terms: '{}' }).execute()
  const [first, second] = ['first', 'second']
  for (const [edition, version] of [first, second].entries())
    await db
      .insertInto('programmeVersions')
      .values({ programmeId, version, edition, document: '{}', readAt: at(0) })
      .execute()
  const edit = { hostOrganisationId, programmeId, edition: 1, version: second, previousVersion: first }
  await db
    .insertInto('programmeEdits')
    .values({ ...edit, personId, at: at(0) })
    .execute()
}

async function addSeats(db: Kysely<Database>, hostOrganisationId: string): Promise<void> {
  const offeringId = await addOffering(db, hostOrganisationId)
  const seats = Array.from({ length: 20 }, (_, index) => ({ offeringId, number: index + 1 }))
  await db.insertInto('seats').values(seats).execute()
}

/** An application with what was submitted, its journal, its shares (also with funder and site), and a seat. */
async function addWhole(
  tx: Transaction<Database>,
  made: NewApplication,
  others: readonly string[],
): Promise<Ids> {
  const ids = { studentId: made.studentId, applicationId: await addApplication(tx, made) }
  await tx
    .insertInto('applicationAnswers')
    .values({ ...ids, profile: '{}', answers: '[]', changedAt: at(0) })
    .execute()
  const frozen = { ...ids, version: 1, document: '{}', sha256: 'b'.repeat(64), frozenAt: at(20) }
  await tx
    .insertInto('applicationSnapshots')
    .values([
      { ...frozen, part: 'answers' },
      { ...frozen, part: 'health' },
    ])
    .execute()
  await append(tx, event(ids, { at: at(0), seenBy: ['student'] }))
  await append(tx, event(ids, { at: at(15), seenBy: ['student', 'home', 'host'] }))
  await append(tx, event(ids, { at: at(25), seenBy: ['host', 'site'] }))
  await append(tx, event(ids, { at: at(26), seenBy: [] }))
  await addStay(tx, ids.studentId, { applicationId: ids.applicationId })
  await addShares(tx, ids, [made.hostOrganisationId, ...others])
  await addLetters(tx, ids)
  if (made.homeOrganisationId !== null) await addVerification(tx, ids, made.homeOrganisationId)
  if (made.stage === 'submitted') await takeSeat(tx, ids, made.hostOrganisationId)
  return ids
}

/** What one of the host's members thinks of what was submitted, a note, and a message; the host's other members have not scored. */
async function addReview(db: Kysely<Database>, ids: Ids, stage: Stage, reviewerId: string): Promise<void> {
  const isSubmitted = stage === 'submitted' || stage === 'health-shared'
  if (isSubmitted)
    await db
      .insertInto('reviewScores')
      .values({ ...ids, reviewerId, scores: '{}', note: '', scoredAt: at(35) })
      .execute()
  await db
    .insertInto('reviewNotes')
    .values({ ...ids, noteId: newId(), authorId: reviewerId, text: 'x', writtenAt: at(35) })
    .execute()
  await db
    .insertInto('applicationMessages')
    .values({ ...ids, messageId: newId(), side: 'host', authorId: reviewerId, text: 'x', sentAt: at(35) })
    .execute()
}

type Ids = { readonly studentId: string; readonly applicationId: string }

async function addShares(db: Kysely<Database>, ids: Ids, organisations: readonly string[]): Promise<void> {
  const documents = await db
    .selectFrom('documents')
    .selectAll()
    .where('studentId', '=', ids.studentId)
    .execute()
  const shares = organisations.flatMap((organisationId, index) =>
    documents.map(({ documentId, isHealth }) => {
      // Health was taken back from the host; what is revoked is as if it had never been shared.
      const revokedAt = isHealth && index === 0 ? at(40) : null
      return { ...ids, documentId, organisationId, sharedAt: at(20), revokedAt }
    }),
  )
  await db.insertInto('documentShares').values(shares).execute()
  const papers = documents.map(({ documentId, kind }) => ({
    ...ids,
    paper: kind,
    documentId,
    attachedAt: at(5),
  }))
  await db.insertInto('applicationPapers').values(papers).execute()
  await db
    .insertInto('skippedPapers')
    .values({ ...ids, paper: 'photo', why: 'not asked of me' })
    .execute()
}

/** The person is no matter of access: the student stands in for a member of the school. */
async function addVerification(db: Kysely<Database>, ids: Ids, organisationId: string): Promise<void> {
  const { studentId } = ids
  const verificationId = newId()
  const said = { about: 'claim', aboutId: 'good-standing', verdict: 'unclear', note: '' } as const
  await db
    .insertInto('schoolVerifications')
    .values({ ...ids, ...said, organisationId, personId: studentId, verificationId, at: at(12) })
    .execute()
  await db
    .insertInto('verifiedClaims')
    .values({ studentId, verificationId, stated: null, claim: null })
    .execute()
}

/** One that was signed by a link, and one that was taken back. */
async function addLetters(db: Kysely<Database>, ids: Ids): Promise<void> {
  const kid = newId()
  const times = { notBefore: at(0), notAfter: at(60), withdrawnAt: null }
  const key = { kid, publicKey: 'x', wrappedPrivateKey: Buffer.of(1), ...times }
  await db.insertInto('letterKeys').values(key).execute()
  const rest = { template: 'deans-letter', jws: 'a.b.c', changes: '[]', signedAt: at(20) } as const
  const letter = { ...ids, ...rest, kid, letterId: newId(), expiresAt: at(60), revokedAt: null }
  const revoked = { ...letter, letterId: newId(), revokedAt: at(30) }
  await db.insertInto('letters').values([letter, revoked]).execute()
  const linkId = newId()
  await db
    .insertInto('endorsementLinks')
    .values({
      ...ids,
      linkId,
      firstLinkId: linkId,
      passedFrom: null,
      email: 'dean@uni.example',
      institutionId: 'uni',
      language: 'en',
      template: 'deans-letter',
      asks: [],
      proposed: '[]',
      createdAt: at(10),
      expiresAt: at(60),
      passedOnAt: null,
      revokedAt: null,
      letterId: letter.letterId,
    })
    .execute()
  await db
    .insertInto('endorsementSecrets')
    .values({ studentId: ids.studentId, linkId, tokenHash: newId() })
    .execute()
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
