import type { Selectable } from 'kysely'
import type { Database } from './database.ts'

/** A row as it is read, of whatever table. */
export type Row = Record<string, unknown>

export type AllRows = Readonly<Record<string, readonly Row[]>>

/** Facts about the world that are the same for everybody. */
export const publicTables = [
  'institutions',
  'institution_domains',
  'organisations',
  'programme_versions',
  'offerings',
  'host_terms',
  'clock_freezes',
]

/** Read by everybody, and written only by the host that they belong to. */
export const writtenByTheHost = ['offerings', 'host_terms', 'programme_versions']

export const unreadableTables = [
  'schema_migrations',
  'journal_heads',
  'report_places',
  'letter_keys',
  'endorsement_secrets',
  'feedback_secrets',
  'mails',
  'sessions',
  'credentials',
  'passkeys',
  'verifications',
  'second_factors',
  'rate_limits',
  'attempts',
  'object_erasures',
]

/** Who administers an organisation is a party of its own: they see more than its members. */
export const adminOf = (organisationId: unknown): string => `admin of ${organisationId}`

type Parties = ReadonlySet<unknown>
type PartiesOf = (row: never, all: AllRows) => Parties

type Application = Selectable<Database['applications']>

/**
 * Who may see a row, said a second time and in another way than by the policies: the parties it is open to, a person
 * or an organisation.
 */
const tables = {
  people: ({ personId }: Row, all) => {
    const theirs = of<Application>(all, 'applications').filter(({ studentId }) => studentId === personId)
    const parties = theirs.flatMap((one) => [siteOf(all), ...homeOf(one), ...hostOf(one, all)])
    return new Set([personId, ...parties])
  },
  memberships: ({ personId, organisationId }: Row) => new Set([personId, adminOf(organisationId)]),
  invitations: ({ organisationId }: Row) => new Set([adminOf(organisationId)]),
  application_answers: ({ studentId }: Row) => new Set([studentId]),
  given_answers: ({ personId }: Row) => new Set([personId]),
  applications: ofApplication,
  application_snapshots: (row: Selectable<Database['applicationSnapshots']>, all) => {
    const one = applicationOf(row, all)
    const parties = new Set<unknown>([row.studentId])
    if (one.endorsementRequestedAt && row.part === 'answers') parties.add(one.homeOrganisationId)
    const isHosts = row.part === 'answers' || one.healthSharedAt
    return new Set([...parties, ...(isHosts ? hostOf(one, all) : [])])
  },
  seats: ({ offeringId, studentId }: Row, all) => {
    const offering = of<Row>(all, 'offerings').find((each) => each.offeringId === offeringId)
    return new Set([studentId, offering?.hostOrganisationId])
  },
  documents: ofDocument,
  document_keys: ofDocument,
  document_chunks: ofDocument,
  document_objects: ofDocument,
  document_uploads: ({ studentId }: Row) => new Set([studentId]),
  document_shares: ofShare,
  application_papers: ({ studentId, documentId, applicationId }: Row, all) => {
    const shares = of<Share>(all, 'document_shares').filter(
      (share) => share.documentId === documentId && share.applicationId === applicationId,
    )
    return new Set([studentId, ...shares.flatMap((share) => [...ofShare(share, all)])])
  },
  skipped_papers: ({ studentId }: Row) => new Set([studentId]),
  application_events: (row: Selectable<Database['applicationEvents']>, all) => {
    const one = applicationOf(row, all)
    const parties = new Set<unknown>()
    const sides: readonly string[] = row.seenBy
    if (sides.includes('student')) parties.add(row.studentId)
    if (sides.includes('home') && one.endorsementRequestedAt && row.at >= one.endorsementRequestedAt)
      parties.add(one.homeOrganisationId)
    if (sides.includes('host') && one.submittedAt && row.at >= one.submittedAt)
      parties.add(one.hostOrganisationId)
    if (sides.includes('site')) parties.add(siteOf(all))
    return parties
  },
  letters: (row: Selectable<Database['letters']>, all) => {
    const one = applicationOf(row, all)
    return new Set<unknown>([row.studentId, ...homeOf(one), ...hostOf(one, all)])
  },
  school_verifications: (row: Selectable<Database['schoolVerifications']>, all) => {
    const one = applicationOf(row, all)
    return new Set<unknown>([row.studentId, ...homeOf(one), ...hostOf(one, all)])
  },
  verified_claims: ({ verificationId }: Row, all) => {
    const said = of<Selectable<Database['schoolVerifications']>>(all, 'school_verifications')
    const its = said.find((each) => each.verificationId === verificationId)
    const one = applicationOf({ applicationId: its?.applicationId ?? '' }, all)
    return new Set<unknown>([one.studentId, ...homeOf(one), ...hostOf(one, all)])
  },
  programme_edits: ({ hostOrganisationId }: Row) => new Set([hostOrganisationId]),
  school_settings: ({ organisationId }: Row) => new Set([organisationId]),
  stays: ({ studentId, applicationId }: Row, all) => {
    if (typeof applicationId !== 'string') return new Set([studentId])
    const one = applicationOf({ applicationId }, all)
    return new Set<unknown>([studentId, ...homeOf(one), ...hostOf(one, all)])
  },
  stay_records: ({ studentId }: Row) => new Set([studentId]),
  stay_changes: ({ studentId }: Row) => new Set([studentId]),
  supervisors: ({ studentId }: Row) => new Set([studentId]),
  feedback_asks: ({ studentId }: Row) => new Set([studentId]),
  incidents: ({ studentId, organisationId }: Row) => new Set([studentId, organisationId]),
  incident_events: ({ studentId, incidentId }: Row, all) => {
    const incident = of<Row>(all, 'incidents').find((one) => one.incidentId === incidentId)
    return new Set([studentId, incident?.organisationId])
  },
  report_drafts: ({ studentId }: Row) => new Set([studentId]),
  reports: ({ studentId }: Row, all) => new Set([studentId, siteOf(all)]),
  report_versions: ({ reportId }: Row, all) => {
    const report = of<Row>(all, 'reports').find((one) => one.reportId === reportId)
    return new Set([report?.studentId, siteOf(all)])
  },
  saved_views: ({ personId }: Row) => new Set([personId]),
  // Who has scored sees every score.
  review_scores: ({ applicationId }: Row, all) => {
    const beside = of<Row>(all, 'review_scores').filter((one) => one.applicationId === applicationId)
    return new Set(beside.map(({ reviewerId }) => reviewerId))
  },
  review_notes: (row: Selectable<Database['reviewNotes']>, all) => {
    const one = applicationOf(row, all)
    return new Set(one.submittedAt ? [...hostOf(one, all), ...authorIn(row, one, all)] : [])
  },
  application_messages: (row: Selectable<Database['applicationMessages']>, all) => {
    const one = applicationOf(row, all)
    const host = one.submittedAt ? [...hostOf(one, all), ...authorIn(row, one, all)] : []
    return new Set<unknown>([row.studentId, ...host])
  },
  blind_reveals: ({ studentId, personId }: Row) => new Set([studentId, personId]),
  endorsement_links: (row: Selectable<Database['endorsementLinks']>, all) => {
    const one = applicationOf(row, all)
    return new Set<unknown>([row.studentId, one.endorsementRequestedAt && one.homeOrganisationId])
  },
} satisfies Record<string, PartiesOf>

export const partiesByTable: Readonly<Record<string, (row: Row, all: AllRows) => Parties>> = tables as never // rows come from the tables they are given to

function ofApplication(row: Application, all: AllRows): Parties {
  const parties = new Set<unknown>([row.studentId, siteOf(all)])
  if (row.endorsementRequestedAt) parties.add(row.homeOrganisationId)
  if (row.submittedAt) parties.add(row.hostOrganisationId)
  return parties
}

const homeOf = (one: Application): unknown[] => (one.endorsementRequestedAt ? [one.homeOrganisationId] : [])

/** Who of the host may know whose application it is: everybody, or of a blind one each member that has come to know it. */
function hostOf(one: Application, all: AllRows): unknown[] {
  const { applicationId, submittedAt, isBlind, hostOrganisationId, homeOrganisationId } = one
  if (!submittedAt) return []
  if (!isBlind) return [hostOrganisationId]
  const ofIt = (row: Row) => row.applicationId === applicationId
  const know = [
    ...of<Row>(all, 'review_scores')
      .filter(ofIt)
      .map(({ reviewerId }) => reviewerId),
    ...of<Row>(all, 'blind_reveals')
      .filter(ofIt)
      .map(({ personId }) => personId),
    ...(one.endorsementRequestedAt ? membersOf(homeOrganisationId, all) : []),
  ]
  return membersOf(hostOrganisationId, all).filter((member) => know.includes(member))
}

function membersOf(organisationId: unknown, all: AllRows): unknown[] {
  const members = of<Row>(all, 'memberships').filter((one) => one.organisationId === organisationId)
  return members.map(({ personId }) => personId)
}

/** What somebody of the host has written themselves is theirs to read. */
const authorIn = ({ authorId }: { authorId: string }, one: Application, all: AllRows): unknown[] =>
  membersOf(one.hostOrganisationId, all).filter((member) => member === authorId)

function ofDocument({ studentId, documentId }: Row, all: AllRows): Parties {
  const shares = of<Share>(all, 'document_shares').filter((share) => share.documentId === documentId)
  return new Set([studentId, ...shares.flatMap((share) => [...ofShare(share, all)])])
}

type Share = Selectable<Database['documentShares']>

function ofShare(row: Share, all: AllRows): Parties {
  const { studentId, organisationId, revokedAt } = row
  const one = applicationOf(row, all)
  if (revokedAt !== null) return new Set([studentId])
  const home = organisationId === one.homeOrganisationId ? homeOf(one) : []
  return new Set([studentId, ...home, ...(organisationId === one.hostOrganisationId ? hostOf(one, all) : [])])
}

function applicationOf({ applicationId }: { applicationId: string }, all: AllRows): Application {
  const found = of<Application>(all, 'applications').find((one) => one.applicationId === applicationId)
  if (!found) throw new Error(`no application ${applicationId}`)
  return found
}

function siteOf(all: AllRows): unknown {
  return of<Row>(all, 'organisations').find(({ kind }) => kind === 'site')?.organisationId
}

function of<Kind>(all: AllRows, table: string): readonly Kind[] {
  return (all[table] ?? []) as readonly Kind[] // rows as they were read from that table
}
