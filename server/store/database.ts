import type { AskKind } from '@famulus/domain/feedback'
import type {
  EscalationLevel,
  IncidentKind,
  IncidentMove,
  IncidentSide,
  IncidentState,
  Urgency,
} from '@famulus/domain/incidents'
import type { ClaimKind, Template } from '@famulus/domain/letters'
import type { ColumnType, Generated } from 'kysely'

/** An instant in UTC to the millisecond, such as 2027-03-01T08:00:00.000Z. */
type At = string
/** A calendar date, such as 2027-03-01. */
type On = string
/** Written as JSON text, read parsed. */
type Json = ColumnType<unknown, string, string>

/** The tables as the migrations leave them; columns are snake_case there and camelCase here. */
export type Database = {
  schemaMigrations: { number: number; appliedAt: Generated<At> }
  people: {
    personId: string
    email: string
    name: string
    /** Of the mails to them. */
    language: Generated<'en' | 'de'>
    createdAt: At
    emailVerified: Generated<boolean>
    twoFactorEnabled: Generated<boolean>
    image: string | null
    updatedAt: Generated<At>
    deletedAt: ColumnType<At | null, At | null | undefined, At | null>
    /** Since when nothing of their applications tells who it was. */
    emptiedAt: ColumnType<At | null, At | null | undefined, At | null>
  }
  institutions: { institutionId: string; name: string; country: string }
  institutionDomains: { domain: string; institutionId: string }
  organisations: {
    organisationId: string
    kind: OrganisationKind
    institutionId: string | null
    name: string
  }
  memberships: { personId: string; organisationId: string; role: 'member' | 'admin' }
  programmeVersions: {
    programmeId: string
    version: string
    document: Json
    readAt: At
    /** The how manieth of its host; 0 is the catalogue's. */
    edition: Generated<number>
  }
  programmeEdits: {
    hostOrganisationId: string
    programmeId: string
    edition: number
    version: string
    previousVersion: string
    personId: string
    at: At
  }
  offerings: {
    offeringId: string
    hostOrganisationId: string
    programmeId: string
    programmeVersion: string
    /** Which one of the programme's electives: what a wish names. */
    elective: Generated<string>
    startsOn: On
    endsOn: On
  }
  hostTerms: { hostOrganisationId: string; programmeId: string; terms: Json }
  clockFreezes: { fromAt: At; untilAt: At }
  applications: ApplicationTable
  applicationAnswers: {
    studentId: string
    applicationId: string
    profile: Json
    answers: Json
    changedAt: At
  }
  applicationSnapshots: {
    studentId: string
    applicationId: string
    version: number
    part: 'answers' | 'health'
    document: Json
    sha256: string
    frozenAt: At
  }
  seats: {
    offeringId: string
    number: number
    studentId: string | null
    applicationId: string | null
    heldUntil: At | null
  }
  documents: {
    studentId: string
    documentId: string
    kind: string
    isHealth: boolean
    mediaType: string
    bytes: number
    sha256: string
    expiresOn: On | null
    createdAt: At
    /** As the student's file was called. */
    name: Generated<string>
    scan: Generated<'clean' | 'not_scanned'>
    version: Generated<number>
    /** The version before. */
    replaces: ColumnType<string | null, string | null | undefined, string | null>
    /** Since when a newer version is in its place. */
    replacedAt: ColumnType<At | null, At | null | undefined, At | null>
    /** Since when its key and content are gone. */
    erasedAt: ColumnType<At | null, At | null | undefined, At | null>
    /** The last reminder: so many days before it expires. */
    remindedDays: ColumnType<number | null, number | null | undefined, number | null>
  }
  documentKeys: { studentId: string; documentId: string; masterId: string; wrappedKey: Buffer }
  documentChunks: { studentId: string; documentId: string; number: number; sealed: Buffer }
  documentObjects: {
    studentId: string
    documentId: string
    bucket: string
    objectName: string
    /** Of the object, in hexadecimal digits. */
    sha256: string
    movedAt: At
  }
  objectErasures: { bucket: string; objectName: string; dueAt: At; erasing: Generated<boolean> }
  documentUploads: DocumentUploadTable
  applicationPapers: {
    studentId: string
    applicationId: string
    /** Of the programme's list. */
    paper: string
    documentId: string
    attachedAt: At
  }
  skippedPapers: { studentId: string; applicationId: string; paper: string; why: string }
  documentShares: {
    studentId: string
    documentId: string
    applicationId: string
    organisationId: string
    sharedAt: At
    revokedAt: At | null
  }
  journalHeads: { studentId: string; applicationId: string; seq: number; hash: string }
  applicationEvents: EventTable
  letterKeys: {
    kid: string
    /** `x` of the JWK. */
    publicKey: string
    wrappedPrivateKey: Buffer
    notBefore: At
    notAfter: At
    withdrawnAt: At | null
  }
  letters: {
    studentId: string
    letterId: string
    applicationId: string
    template: Template
    kid: string
    jws: string
    changes: Json
    signedAt: At
    expiresAt: At
    revokedAt: At | null
  }
  endorsementLinks: EndorsementLinkTable
  endorsementSecrets: {
    studentId: string
    linkId: string
    tokenHash: string
    codesSent: Generated<number>
    wrongCodes: Generated<number>
    codeHash: string | null
    codeUntil: At | null
    proofHash: string | null
    proofUntil: At | null
  }
  schoolVerifications: VerificationTable
  /** Of a statement about a claim: what the student had said, and what the school says. Claims of domain/letters, or null. */
  verifiedClaims: { studentId: string; verificationId: string; stated: Json | null; claim: Json | null }
  schoolSettings: { organisationId: string; mostEndorsements: number | null }
  mails: MailTable
  sessions: SessionTable
  /** A password, or the account of an institution; tokens and hashes are better-auth's alone. */
  credentials: {
    id: string
    personId: string
    providerId: string
    accountId: string
    password: string | null
  }
  passkeys: PasskeyTable
  /** What links in mails, passkeys and sign-in by an institution wait for. */
  verifications: {
    id: string
    identifier: string
    value: string
    expiresAt: At
    createdAt: At
    updatedAt: At
  }
  attempts: { kind: 'password' | 'code' | 'mail'; subject: string; count: number; since: At }
  invitations: InvitationTable
  reviewScores: {
    studentId: string
    applicationId: string
    reviewerId: string
    scores: Json
    note: string
    scoredAt: At
  }
  /** Who of a host was told whose application it is, before they scored it. */
  blindReveals: {
    studentId: string
    applicationId: string
    personId: string
    reason: string
    revealedAt: At
  }
  reviewNotes: {
    studentId: string
    applicationId: string
    noteId: string
    authorId: string
    text: string
    writtenAt: At
  }
  savedViews: {
    personId: string
    viewId: string
    organisationId: string
    name: string
    /** Which states, with commas between; empty: all. */
    state: string
    search: string
  }
  /** `sequence`: how many changes devices have sent; bigint, read as text. */
  stays: {
    studentId: string
    stayId: string
    applicationId: string | null
    sequence: ColumnType<string, number | undefined, number>
    stay: Json
    startsOn: On
    endsOn: On
    changedAt: At
  }
  /** `body` is null for what was deleted; `rivalOf`: the record that another device had changed meanwhile. */
  stayRecords: {
    studentId: string
    stayId: string
    recordId: string
    kind: string
    sequence: ColumnType<string, number, number>
    body: ColumnType<unknown, string | null, string | null>
    rivalOf: string | null
    changedAt: At
  }
  stayChanges: {
    studentId: string
    stayId: string
    changeId: string
    recordId: string
    sequence: ColumnType<string, number, number>
  }
  supervisors: {
    studentId: string
    stayId: string
    supervisorId: string
    email: string
    language: 'en' | 'de'
    namedAt: At
    revokedAt: At | null
  }
  /** `sequence`: how many changes the stay had; `answer`: null until there is one. */
  feedbackAsks: {
    studentId: string
    stayId: string
    askId: string
    supervisorId: string
    kind: AskKind
    fromOn: string
    toOn: string
    sequence: ColumnType<string, number, number>
    questions: Json
    askedAt: At
    expiresAt: At
    answer: Json | null
    answeredAt: At | null
  }
  /** `dueAt`: when the next level is told, null once the school knows; `student`, `host`: names as they were. */
  incidents: {
    studentId: string
    incidentId: string
    stayId: string
    organisationId: string
    student: string
    host: string
    kind: IncidentKind
    urgency: Urgency
    happenedOn: string
    told: string
    done: string
    wish: string
    reportedAt: At
    state: IncidentState
    level: EscalationLevel
    dueAt: At | null
  }
  incidentEvents: {
    studentId: string
    incidentId: string
    eventId: string
    at: At
    side: IncidentSide | 'clock'
    actorId: string | null
    move: IncidentMove | 'report' | 'read' | 'escalate'
    text: string
  }
  feedbackSecrets: { tokenHash: string; studentId: string; stayId: string; askId: string }
  reportDrafts: { studentId: string; stayId: string; report: Json; changedAt: At }
  /** `approvedVersion`: what counts; null: nothing does yet, or no longer. Without a student it was imported. */
  reports: {
    reportId: string
    studentId: string | null
    stayId: string | null
    programmeId: string | null
    country: string
    isVerified: boolean
    approvedVersion: number | null
    importSha256: string | null
    hostAnswer: ColumnType<string | null, string | null | undefined, string | null>
    hostAnsweredAt: ColumnType<At | null, At | null | undefined, At | null>
  }
  reportVersions: {
    reportId: string
    version: number
    report: Json
    shownName: string | null
    state: 'pending' | 'approved' | 'returned' | 'hidden' | 'withdrawn'
    reason: string
    submittedAt: At
    decidedAt: At | null
  }
  /** `gathered`: a Place of domain/reports. */
  reportPlaces: { place: string; programmeId: string | null; country: string; gathered: Json }
  applicationMessages: {
    studentId: string
    applicationId: string
    messageId: string
    side: 'student' | 'host'
    authorId: string
    text: string
    sentAt: At
  }
  /** What was answered to a request with an Idempotency-Key. No `status`: the request is under way. */
  givenAnswers: {
    personId: string
    key: string
    requestSha256: string
    at: At
    status: number | null
    body: ColumnType<unknown, string | null, string | null>
  }
}

export type OrganisationKind = 'home' | 'host' | 'funder' | 'site'

/** `endorsementRequestedAt` and `submittedAt`: since when school and host see it. `healthSharedAt`: since when the host sees health. */
type ApplicationTable = {
  studentId: string
  applicationId: string
  /** Null: the host is no member. */
  hostOrganisationId: string | null
  homeOrganisationId: string | null
  programmeId: string
  programmeVersion: string
  state: string
  stateSince: At
  dueAt: At | null
  startsOn: On | null
  endsOn: On | null
  wishes: Json
  endorsementRequestedAt: At | null
  submittedAt: At | null
  /** Reviewed without names; a trigger writes it from the terms that the host had when it was submitted. */
  isBlind: ColumnType<boolean, never, never>
  healthSharedAt: At | null
  /** Since when the consent to that is taken back. */
  healthWithdrawnAt: ColumnType<At | null, At | null | undefined, At | null>
  siteShownAt: ColumnType<At | null, At | null | undefined, At | null>
  reasons: ColumnType<unknown, string | undefined, string>
  seat: ColumnType<unknown, string | null | undefined, string | null>
  unsent: ColumnType<unknown, string | null | undefined, string | null>
  tier: ColumnType<string | null, string | null | undefined, string | null>
  place: ColumnType<number | null, number | null | undefined, number | null>
  tasks: ColumnType<unknown, string | undefined, string>
  createdAt: At
}

/** `received`: how many bytes are there, sealed. `replaces`: the document of which it is the next version. */
type DocumentUploadTable = {
  studentId: string
  documentId: string
  name: string
  kind: string
  isHealth: boolean
  expiresOn: On | null
  bytes: number
  received: Generated<number>
  replaces: string | null
  begunAt: At
}

/** `firstLinkId`: where its chain began; `letterId`: what was signed by it. */
type EndorsementLinkTable = {
  studentId: string
  linkId: string
  applicationId: string
  firstLinkId: string
  passedFrom: string | null
  email: string
  institutionId: string
  language: 'en' | 'de'
  template: Template
  asks: ClaimKind[]
  proposed: Json
  createdAt: At
  expiresAt: At
  passedOnAt: At | null
  revokedAt: At | null
  letterId: string | null
}

/** What a school says of one statement: a rule that is met, a paper, a claim. The last of several counts. */
type VerificationTable = {
  studentId: string
  verificationId: string
  applicationId: string
  organisationId: string
  personId: string
  about: 'rule' | 'paper' | 'claim'
  aboutId: string
  verdict: 'confirmed' | 'wrong' | 'unclear'
  note: string
  at: At
}

/** `secondFactorAt`: when a second factor was shown in this session. The other tables of sign-in are better-auth's alone. */
type SessionTable = {
  id: string
  personId: string
  token: string
  expiresAt: At
  secondFactorAt: At | null
  passkeyId: string | null
  ipAddress: string | null
  userAgent: string | null
  createdAt: At
  updatedAt: At
}

type PasskeyTable = {
  passkeyId: string
  personId: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: Json
  backedUp: boolean
  name: string
  createdAt: At
  lastUsedAt: At | null
}

type InvitationTable = {
  organisationId: string
  invitationId: string
  email: string
  role: 'member' | 'admin'
  tokenSha256: string
  invitedBy: string
  createdAt: At
  expiresAt: At
  acceptedAt: At | null
}

type EventTable = {
  studentId: string
  applicationId: string
  seq: number
  at: At
  actorId: string | null
  side: Side
  move: string
  reason: string | null
  fromState: string | null
  toState: string | null
  facts: Json
  seenBy: readonly Side[]
  previousHash: string
  hash: string
}

/** `nextTryAt` is null for a mail that was sent or given up. */
type MailTable = {
  mailId: string
  toAddress: string
  language: 'en' | 'de'
  code: string
  facts: Json
  queuedAt: Generated<At>
  sentAt: At | null
  tries: Generated<number>
  lastError: string | null
  nextTryAt: ColumnType<At | null, At | null | undefined, At | null>
  claimedUntil: At | null
}

/** Who acts, and who may see it. The clock acts when a time is up. */
export type Side = 'student' | 'home' | 'host' | 'site' | 'clock'
