import { criteria, termsSchema } from '@famulus/domain/applications'
import { newId } from '../store/new-id.ts'
import type { Request } from './api.testing.ts'

export const roles = [
  'nobody',
  'another student',
  'the student',
  'their school',
  'their host',
  'another school',
  'another host',
  'a funder',
  'the site',
] as const
export type Role = (typeof roles)[number]

/** `may`: done, or refused for what it is (409, 422) and not for who asks. */
export type Answer = 'may' | 'may not' | 'sees nothing' | 'must sign in'

/** Who may, and what everybody else is told. Nobody must sign in, where not everybody may. */
type Line = readonly [may: 'everybody' | readonly Role[], others?: Answer, ...exceptions: [Role, Answer][]]

const signedIn = roles.filter((role) => role !== 'nobody')

/** Whoever sees the application, and so is told that they may not see it as that host. */
const whoSees: [Role, Answer][] = [
  ['the student', 'may not'],
  ['their school', 'may not'],
  ['the site', 'may not'],
]

/** What is asked for is not there, so that nobody may, and nobody is told more. */
const notThere: Line = [[], 'sees nothing']

/** Its members; members of others are told that theirs is none. */
const members: readonly Role[] = [
  'their school',
  'their host',
  'another school',
  'another host',
  'a funder',
  'the site',
]
const hostsOnly = {
  'for the host': [['their host']],
  'for their own': [members],
} as const satisfies Record<string, Line>

/** As `hostsOnly`, for what only a school has. */
const ofSchools: Line = [members]
const ofSchoolsForHost: Line = [['their host']]

/** What was reported to a school; who is member of something else is told that it is no school. */
const ofTheSchool = {
  'for the host': ofSchoolsForHost,
  'for their own': [
    members.filter((one) => one !== 'another school'),
    'may not',
    ['another school', 'sees nothing'],
  ],
} as const satisfies Record<string, Line>

/** What only the school of the application does with it. */
const schoolsOwn: Line = [['their school'], 'sees nothing', ['the student', 'may not']]
const notASchool: Line = [[], 'sees nothing', ...whoSees]

/** Whoever administers the organisation; in the other school that is somebody else. */
const admins = members.filter((role) => role !== 'another school')
const ofAdmins: Readonly<Record<string, Line>> = {
  'for the host': [['their host']],
  'for their own': [admins],
}
const noneOfAdmins: Readonly<Record<string, Line>> = {
  'for the host': [[], 'may not', ['their host', 'sees nothing']],
  'for their own': [[], 'may not', ...admins.map((role): [Role, Answer] => [role, 'sees nothing'])],
}

/** There is no such programme; whoever is a member of something is told that it is not there. */
const noneOfMembers: Readonly<Record<string, Line>> = {
  'for the host': [[], 'may not', ['their host', 'sees nothing']],
  'for their own': [[], 'may not', ...members.map((role): [Role, Answer] => [role, 'sees nothing'])],
}

const nobodysToken: Line = [[], 'sees nothing', ['nobody', 'sees nothing']]

const hostsAlone: Readonly<Record<string, Line>> = {
  'for the host': [['their host'], 'sees nothing', ['the student', 'may not'], ['their school', 'may not']],
  'for their own': [['their host'], 'sees nothing', ['the student', 'may not']],
}

const studentAndHost: Readonly<Record<string, Line>> = {
  'for themselves': [['the student'], 'sees nothing'],
  'for the host': [['their host'], 'sees nothing', ...whoSees],
  'for their own': [['their host'], 'sees nothing', ['the student', 'may not']],
}

/**
 * Who may do what with an application that its student has submitted to the host by way of the school. "For themselves":
 * without naming an organisation. "For the host": naming the host of the application, whoever asks. "For their own":
 * naming an organisation that they belong to, or one that is not there.
 */
export const access: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  showMe: { 'for themselves': ['everybody'] },
  changeMe: { 'for themselves': [signedIn] },
  listOrganisations: { 'for themselves': [signedIn] },
  searchInstitutions: { 'for themselves': ['everybody'] },
  listAllOrganisations: { 'for themselves': [['the site']] },
  makeOrganisation: { 'for themselves': [['the site']] },
  giveProgramme: { 'for themselves': [['the site']] },
  listMembers: ofAdmins,
  inviteMember: ofAdmins,
  // There is no such invitation, and no such member.
  takeInvitationBack: noneOfAdmins,
  changeRole: noneOfAdmins,
  endMembership: noneOfAdmins,
  openInvitation: { 'for themselves': nobodysToken },
  takeInvitation: { 'for themselves': notThere },
  listTerms: hostsOnly,
  changeTerms: noneOfAdmins,
  showHostProgramme: noneOfMembers,
  previewHostProgramme: noneOfMembers,
  changeHostProgramme: noneOfAdmins,
  listApplications: { 'for themselves': [signedIn] },
  createApplication: { 'for themselves': [signedIn] },
  changeApplication: { 'for themselves': [['the student'], 'sees nothing'] },
  showApplication: {
    'for themselves': [['the student'], 'sees nothing'],
    'for the host': [['their host'], 'sees nothing', ...whoSees],
    'for their own': [['their school', 'their host'], 'sees nothing', ['the student', 'may not']],
  },
  moveApplication: {
    'for themselves': [['the student'], 'sees nothing'],
    'for the host': [['their host'], 'sees nothing', ['the student', 'may not'], ['their school', 'may not']],
    // Which moves are the school's and which the host's says the table of moves, once they are known to be one of them.
    'for their own': [['their school', 'their host'], 'sees nothing', ['the student', 'may not']],
  },
  readHealth: {
    'for the host': [['their host'], 'sees nothing', ['the student', 'may not'], ['their school', 'may not']],
    'for their own': [['their host'], 'sees nothing', ['the student', 'may not']],
  },
  changeHealthConsent: { 'for themselves': [['the student'], 'sees nothing'] },
  tickTask: {
    'for the host': [['their host'], 'sees nothing', ['the student', 'may not'], ['their school', 'may not']],
    'for their own': [['their host'], 'sees nothing', ['the student', 'may not']],
  },
  listQueue: {
    'for the host': [['their host']],
    // A funder and the site are told that they have no queue.
    'for their own': [
      ['their school', 'their host', 'another school', 'another host', 'a funder', 'the site'],
    ],
  },
  exportMyData: { 'for themselves': [signedIn] },
  previewMyDeletion: { 'for themselves': [signedIn] },
  // The address is nobody's.
  deleteMyAccount: { 'for themselves': [signedIn] },
  showCredentials: { 'for themselves': [signedIn] },
  listSignInInstitutions: { 'for themselves': ['everybody'] },
  listSessions: { 'for themselves': [signedIn] },
  endSession: { 'for themselves': notThere },
  endOtherSessions: { 'for themselves': [signedIn] },
  downloadDossier: {
    'for themselves': [['the student'], 'sees nothing'],
    'for the host': [['their host'], 'sees nothing', ...whoSees],
    'for their own': [['their school', 'their host'], 'sees nothing', ['the student', 'may not']],
  },
  listSeats: hostsOnly,
  addOffering: hostsOnly,
  changeCapacity: {
    'for the host': [[], 'may not', ['their host', 'sees nothing']],
    'for their own': [
      ['their school', 'another school', 'a funder', 'the site'],
      'may not',
      ['their host', 'sees nothing'],
      ['another host', 'sees nothing'],
    ],
  },
  listDocuments: { 'for themselves': [signedIn] },
  beginUpload: { 'for themselves': [signedIn] },
  showUpload: { 'for themselves': notThere },
  putPart: { 'for themselves': notThere },
  finishUpload: { 'for themselves': notThere },
  dropUpload: { 'for themselves': notThere },
  changeDocument: { 'for themselves': notThere },
  eraseDocument: { 'for themselves': notThere },
  readDocument: { 'for themselves': notThere },
  // Which papers stand behind an application is for those who were shown it; the site is shown no paper.
  listPapers: {
    'for themselves': [['the student', 'their school', 'their host', 'the site'], 'sees nothing'],
  },
  attachPaper: { 'for themselves': [['the student'], 'sees nothing'] },
  detachPaper: { 'for themselves': notThere },
  skipPaper: { 'for themselves': [['the student'], 'sees nothing'] },
  bringPaper: { 'for themselves': [['the student'], 'sees nothing'] },
  verifyStatement: { 'for the host': notASchool, 'for their own': schoolsOwn },
  showClaims: { 'for the host': notASchool, 'for their own': schoolsOwn },
  answerClaim: { 'for the host': notASchool, 'for their own': schoolsOwn },
  showLetterDraft: { 'for the host': notASchool, 'for their own': schoolsOwn },
  signSchoolLetter: { 'for the host': notASchool, 'for their own': schoolsOwn },
  // Of a letter that is not there.
  revokeSchoolLetter: {
    'for the host': notASchool,
    'for their own': [[], 'sees nothing', ['the student', 'may not']],
  },
  endorseMany: { 'for the host': ofSchoolsForHost, 'for their own': ofSchools },
  showCohort: { 'for the host': ofSchoolsForHost, 'for their own': ofSchools },
  showSchoolSettings: { 'for the host': ofSchoolsForHost, 'for their own': ofSchools },
  // Only whoever administers the school; in the other school that is somebody else.
  changeSchoolSettings: {
    'for the host': ofSchoolsForHost,
    'for their own': [members.filter((one) => one !== 'another school')],
  },
  showReview: { ...hostsAlone, 'for the host': [['their host'], 'sees nothing', ...whoSees] },
  scoreApplication: hostsAlone,
  // Told that nothing is held back from them.
  revealStudent: hostsAlone,
  addReviewNote: hostsAlone,
  listReviews: { 'for the host': [['their host']], 'for their own': [members] },
  listViews: { 'for the host': [['their host']], 'for their own': [members] },
  saveView: { 'for the host': [['their host']], 'for their own': [members] },
  // There is no such view.
  deleteView: {
    'for the host': [[], 'may not', ['their host', 'sees nothing']],
    'for their own': [[], 'may not', ...members.map((role): [Role, Answer] => [role, 'sees nothing'])],
  },
  listStays: { 'for themselves': [signedIn] },
  // Whoever asks has no such stay, and begins none.
  exchangeRecords: { 'for themselves': notThere },
  // There is no such stay.
  listFeedback: { 'for themselves': notThere },
  nameSupervisor: { 'for themselves': notThere },
  dropSupervisor: { 'for themselves': notThere },
  askFeedback: { 'for themselves': notThere },
  listIncidents: { 'for themselves': notThere },
  reportIncident: { 'for themselves': notThere },
  moveIncident: { 'for themselves': [['the student'], 'sees nothing'], ...ofTheSchool },
  showIncident: ofTheSchool,
  listSchoolIncidents: { 'for the host': ofSchoolsForHost, 'for their own': ofSchools },
  openFeedback: { 'for themselves': nobodysToken },
  answerFeedback: { 'for themselves': nobodysToken },
  downloadSystems: { 'for themselves': ['everybody'] },
  makeCertificate: { 'for themselves': ['everybody'] },
  makeLogbook: { 'for themselves': ['everybody'] },
  // There is no such stay.
  showMyReport: { 'for themselves': notThere },
  saveMyReport: { 'for themselves': notThere },
  publishMyReport: { 'for themselves': notThere },
  withdrawMyReport: { 'for themselves': notThere },
  listReports: { 'for themselves': ['everybody'] },
  summariseReports: { 'for themselves': ['everybody'] },
  listSummaries: { 'for themselves': ['everybody'] },
  listReportQueue: { 'for the host': [[]], 'for their own': [['the site']] },
  moderateReport: {
    'for the host': [[]],
    'for their own': [[], 'may not', ['the site', 'sees nothing']],
  },
  importReports: { 'for the host': [[]], 'for their own': [['the site']] },
  listHostReports: { 'for the host': [['their host']], 'for their own': [['their host', 'another host']] },
  answerReport: {
    'for the host': [[], 'may not', ['their host', 'sees nothing']],
    'for their own': [[], 'may not', ['their host', 'sees nothing'], ['another host', 'sees nothing']],
  },
  listMessages: studentAndHost,
  writeMessage: studentAndHost,
  askForEndorsement: { 'for themselves': [['the student'], 'sees nothing'] },
  // There is no such link, of nobody; and the token that is shown is none.
  revokeEndorsementLink: { 'for themselves': [[], 'sees nothing'] },
  openEndorsement: { 'for themselves': nobodysToken },
  sendEndorsementCode: { 'for themselves': nobodysToken },
  proveEndorsementAddress: { 'for themselves': nobodysToken },
  signEndorsement: { 'for themselves': nobodysToken },
  passEndorsementOn: { 'for themselves': nobodysToken },
  returnEndorsement: { 'for themselves': nobodysToken },
  showOutbox: { 'for themselves': ['everybody'] },
  listDemoPeople: { 'for themselves': ['everybody'] },
  signInAsDemoPerson: { 'for themselves': ['everybody'] },
}

export type Ids = {
  readonly studentId: string
  readonly applicationId: string
  readonly incidentId: string
  readonly hostOrganisationId: string
  readonly ownOrganisationOf: Readonly<Record<string, string>>
}

type Ask = (role: Role) => Omit<Request, 'person'>

const get =
  (path: string): Ask =>
  () => ({ method: 'GET', path })
const post =
  (path: string, json: (role: Role) => unknown): Ask =>
  (role) => ({ method: 'POST', path, json: json(role) })

/** One request for each line of the table. */
export function requests(ids: Ids): Readonly<Record<string, Readonly<Record<string, Ask>>>> {
  const { studentId, applicationId, incidentId, hostOrganisationId, ownOrganisationOf } = ids
  const own = (role: Role) => ownOrganisationOf[role] ?? ''
  const path = `/applications/${studentId}/${applicationId}`
  const token = 'a'.repeat(40)
  const proved = { token, proof: token }
  const scores = Object.fromEntries(criteria.map((criterion) => [criterion, 3]))
  const forEach = (ask: (organisationOf: (role: Role) => string) => Ask) => ({
    'for the host': ask(() => hostOrganisationId),
    'for their own': ask(own),
  })
  const open = (ask: Ask) => ({ 'for themselves': ask })
  return {
    showMe: open(get('/me')),
    changeMe: open(() => ({ method: 'PATCH', path: '/me', json: { language: 'en' } })),
    listOrganisations: open(get('/organisations?kind=host')),
    searchInstitutions: open(get('/institutions?search=Beispiel')),
    listAllOrganisations: open(get('/site/organisations')),
    makeOrganisation: open(
      post('/site/organisations', () => ({ kind: 'funder', name: 'A foundation', institutionId: null })),
    ),
    giveProgramme: open(
      post('/site/programmes', () => ({ organisationId: hostOrganisationId, programmeId: 'none' })),
    ),
    listMembers: forEach((of) => (role) => ({ method: 'GET', path: `/organisations/${of(role)}/members` })),
    inviteMember: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/invitations`,
      json: { email: 'new@uni.example', role: 'member', language: 'en' },
    })),
    takeInvitationBack: forEach((of) => (role) => ({
      method: 'DELETE',
      path: `/organisations/${of(role)}/invitations/${newId()}`,
    })),
    changeRole: forEach((of) => (role) => ({
      method: 'PATCH',
      path: `/organisations/${of(role)}/members/${newId()}`,
      json: { role: 'admin' },
    })),
    endMembership: forEach((of) => (role) => ({
      method: 'DELETE',
      path: `/organisations/${of(role)}/members/${newId()}`,
    })),
    openInvitation: open(post('/invitation/open', () => ({ token }))),
    takeInvitation: open(post('/invitation/acceptance', () => ({ token }))),
    listTerms: forEach((of) => (role) => ({ method: 'GET', path: `/organisations/${of(role)}/terms` })),
    changeTerms: forEach((of) => (role) => ({
      method: 'PUT',
      path: `/organisations/${of(role)}/terms/none`,
      json: termsSchema.parse({}),
    })),
    showHostProgramme: forEach((of) => (role) => ({
      method: 'GET',
      path: `/organisations/${of(role)}/programmes/none`,
    })),
    previewHostProgramme: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/programmes/none/preview`,
      json: { programme: { requirements: [] } },
    })),
    changeHostProgramme: forEach((of) => (role) => ({
      method: 'PUT',
      path: `/organisations/${of(role)}/programmes/none`,
      json: { expects: 'none', programme: { requirements: [] } },
    })),
    listApplications: open(get('/applications')),
    createApplication: open(
      post('/applications', () => ({ programmeId: 'none', wishes: [], profile: { profile: 1 } })),
    ),
    changeApplication: open(() => ({ method: 'PATCH', path, json: { wishes: [] } })),
    showApplication: {
      'for themselves': get(path),
      ...forEach((of) => (role) => ({ method: 'GET', path: `${path}?organisationId=${of(role)}` })),
    },
    moveApplication: {
      'for themselves': post(`${path}/moves`, () => ({ move: 'submit' })),
      ...forEach((of) => post(`${path}/moves`, (role) => ({ move: 'begin', organisationId: of(role) }))),
    },
    readHealth: forEach((of) => post(`${path}/health`, (role) => ({ organisationId: of(role) }))),
    changeHealthConsent: open(() => ({
      method: 'PUT',
      path: `${path}/health-consent`,
      json: { isGiven: true },
    })),
    tickTask: forEach((of) =>
      post(`${path}/tasks`, (role) => ({ organisationId: of(role), task: 'none', isDone: true })),
    ),
    listQueue: forEach((of) => (role) => ({
      method: 'GET',
      path: `/organisations/${of(role)}/applications`,
    })),
    listStays: open(get('/stays')),
    downloadSystems: open(() => ({ method: 'GET', path: '/systems/DE/US' })),
    makeCertificate: open(
      post('/certificates', () => ({
        kind: 'neutral',
        host: 'A hospital',
        country: 'US',
        startsOn: '2027-03-01',
        endsOn: '2027-03-28',
        percent: 100,
        absences: [],
        extra: [],
      })),
    ),
    makeLogbook: open(
      post('/logbooks', () => ({
        language: 'en',
        title: 'Logbook',
        author: '',
        facts: [],
        tables: [],
        places: [],
        footer: '',
      })),
    ),
    exchangeRecords: open(post(`/stays/${newId()}/changes`, () => ({ since: 0, changes: [] }))),
    exportMyData: open(get('/me/export')),
    previewMyDeletion: open(get('/me/deletion')),
    deleteMyAccount: open(post('/me/deletion', () => ({ email: 'nobody@uni.example' }))),
    showCredentials: open(get('/me/credentials')),
    listSignInInstitutions: open(get('/sign-in-institutions')),
    listSessions: open(get('/sessions')),
    endSession: open(() => ({ method: 'DELETE', path: `/sessions/${newId()}` })),
    endOtherSessions: open(() => ({ method: 'DELETE', path: '/sessions' })),
    downloadDossier: {
      'for themselves': get(`${path}/dossier`),
      ...forEach((of) => (role) => ({ method: 'GET', path: `${path}/dossier?organisationId=${of(role)}` })),
    },
    listSeats: forEach((of) => (role) => ({ method: 'GET', path: `/organisations/${of(role)}/seats` })),
    addOffering: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/offerings`,
      json: { programmeId: 'us-yale', elective: 'surgery', startsOn: '2027-05-03', weeks: 4, capacity: 1 },
    })),
    changeCapacity: forEach((of) => (role) => ({
      method: 'PATCH',
      path: `/organisations/${of(role)}/offerings/${newId()}`,
      json: { capacity: 1 },
    })),
    listDocuments: open(get('/documents')),
    beginUpload: open(
      post('/uploads', () => ({ name: 'a.pdf', bytes: 10, kind: 'transcript', expiresOn: null })),
    ),
    showUpload: open(() => ({ method: 'GET', path: `/uploads/${newId()}` })),
    putPart: open(() => ({ method: 'PUT', path: `/uploads/${newId()}/parts?offset=0`, json: {} })),
    finishUpload: open(() => ({
      method: 'POST',
      path: `/uploads/${newId()}/finish`,
      json: { sha256: 'a'.repeat(64) },
    })),
    dropUpload: open(() => ({ method: 'DELETE', path: `/uploads/${newId()}` })),
    changeDocument: open(() => ({
      method: 'PATCH',
      path: `/documents/${newId()}`,
      json: { kind: 'transcript' },
    })),
    eraseDocument: open(() => ({
      method: 'POST',
      path: `/documents/${newId()}/erase`,
      json: { knowing: [] },
    })),
    readDocument: open(() => ({ method: 'GET', path: `/documents/${studentId}/${newId()}/content` })),
    listPapers: open(get(`${path}/papers`)),
    attachPaper: open(() => ({
      method: 'PUT',
      path: `${path}/papers/none/documents/${newId()}`,
      json: { sharesHealth: false },
    })),
    detachPaper: open(() => ({ method: 'DELETE', path: `${path}/papers/none/documents/${newId()}` })),
    skipPaper: open(() => ({
      method: 'PUT',
      path: `${path}/papers/none/skipped`,
      json: { why: 'not needed' },
    })),
    bringPaper: open(() => ({ method: 'DELETE', path: `${path}/papers/none/skipped` })),
    verifyStatement: forEach((of) =>
      post(`${path}/verifications`, (role) => ({
        organisationId: of(role),
        about: 'rule',
        aboutId: 'final_year',
        verdict: 'confirmed',
        note: '',
      })),
    ),
    showClaims: forEach((of) => (role) => ({
      method: 'GET',
      path: `${path}/claims?organisationId=${of(role)}`,
    })),
    answerClaim: forEach((of) =>
      post(`${path}/claims`, (role) => ({
        organisationId: of(role),
        answer: { answer: 'decline', kind: 'good-standing', reason: 'not ours to say' },
      })),
    ),
    showLetterDraft: forEach((of) => (role) => ({
      method: 'GET',
      path: `${path}/letter-draft?organisationId=${of(role)}`,
    })),
    signSchoolLetter: forEach((of) =>
      post(`${path}/letters`, (role) => ({
        organisationId: of(role),
        template: 'good-standing',
        answers: [],
      })),
    ),
    revokeSchoolLetter: forEach((of) =>
      post(`${path}/letters/${newId()}/revocation`, (role) => ({ organisationId: of(role) })),
    ),
    endorseMany: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/endorsements`,
      json: { applications: [{ studentId, applicationId }], isTrial: true },
    })),
    showCohort: forEach((of) => (role) => ({ method: 'GET', path: `/organisations/${of(role)}/cohort` })),
    showSchoolSettings: forEach((of) => (role) => ({
      method: 'GET',
      path: `/organisations/${of(role)}/school-settings`,
    })),
    changeSchoolSettings: forEach((of) => (role) => ({
      method: 'PUT',
      path: `/organisations/${of(role)}/school-settings`,
      json: { mostEndorsements: null },
    })),
    showReview: forEach((of) => (role) => ({
      method: 'GET',
      path: `${path}/review?organisationId=${of(role)}`,
    })),
    scoreApplication: forEach((of) => (role) => ({
      method: 'PUT',
      path: `${path}/score`,
      json: { organisationId: of(role), scores, note: '' },
    })),
    revealStudent: forEach((of) =>
      post(`${path}/reveal`, (role) => ({ organisationId: of(role), reason: 'The papers must be checked.' })),
    ),
    addReviewNote: forEach((of) =>
      post(`${path}/notes`, (role) => ({ organisationId: of(role), text: 'A note.' })),
    ),
    listReviews: forEach((of) => (role) => ({ method: 'GET', path: `/organisations/${of(role)}/reviews` })),
    listViews: forEach((of) => (role) => ({ method: 'GET', path: `/organisations/${of(role)}/views` })),
    saveView: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/views`,
      json: { name: 'All', state: '', search: '' },
    })),
    deleteView: forEach((of) => (role) => ({
      method: 'DELETE',
      path: `/organisations/${of(role)}/views/${newId()}`,
    })),
    showMyReport: open(() => ({ method: 'GET', path: `/my-reports/${newId()}` })),
    saveMyReport: open(() => ({ method: 'PUT', path: `/my-reports/${newId()}`, json: {} })),
    publishMyReport: open(() => ({
      method: 'POST',
      path: `/my-reports/${newId()}/versions`,
      json: { showsName: false },
    })),
    withdrawMyReport: open(() => ({ method: 'DELETE', path: `/my-reports/${newId()}/versions` })),
    listReports: open(get('/reports')),
    summariseReports: open(get('/reports/summary')),
    listSummaries: open(get('/reports/summaries')),
    listReportQueue: forEach((of) => (role) => ({
      method: 'GET',
      path: `/organisations/${of(role)}/report-queue`,
    })),
    moderateReport: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/reports/${newId()}/decision`,
      json: { decision: 'approved', reason: '' },
    })),
    importReports: forEach((of) => (role) => ({
      method: 'POST',
      path: `/organisations/${of(role)}/report-imports`,
      json: { csv: '' },
    })),
    listHostReports: forEach((of) => (role) => ({
      method: 'GET',
      path: `/organisations/${of(role)}/reports`,
    })),
    answerReport: forEach((of) => (role) => ({
      method: 'PUT',
      path: `/organisations/${of(role)}/reports/${newId()}/answer`,
      json: { text: 'Thank you.' },
    })),
    listMessages: {
      'for themselves': get(`${path}/messages`),
      ...forEach((of) => (role) => ({ method: 'GET', path: `${path}/messages?organisationId=${of(role)}` })),
    },
    writeMessage: {
      'for themselves': post(`${path}/messages`, () => ({ text: 'Hello.' })),
      ...forEach((of) => post(`${path}/messages`, (role) => ({ text: 'Hello.', organisationId: of(role) }))),
    },
    askForEndorsement: open(
      post(`${path}/endorsement-links`, () => ({
        email: 'dean@uni.example',
        language: 'en',
        template: 'good-standing',
        proposed: [],
      })),
    ),
    revokeEndorsementLink: open(() => ({ method: 'DELETE', path: `${path}/endorsement-links/${newId()}` })),
    listFeedback: open(() => ({ method: 'GET', path: `/stays/${newId()}/feedback` })),
    nameSupervisor: open(
      post(`/stays/${newId()}/supervisors`, () => ({ email: 'doctor@hospital.example', language: 'en' })),
    ),
    dropSupervisor: open(() => ({ method: 'DELETE', path: `/stays/${newId()}/supervisors/${newId()}` })),
    askFeedback: open(post(`/stays/${newId()}/feedback`, () => ({ kind: 'week' }))),
    listIncidents: open(() => ({ method: 'GET', path: `/stays/${newId()}/incidents` })),
    reportIncident: open(
      post(`/stays/${newId()}/incidents`, () => ({
        kind: 'exposure',
        urgency: 'now',
        on: '2026-11-22',
        told: 'A needle.',
        done: '',
        wish: '',
        organisationId: newId(),
      })),
    ),
    moveIncident: {
      'for themselves': post(`/incidents/${studentId}/${incidentId}/moves`, () => ({
        move: 'note',
        text: 'x',
      })),
      ...forEach((of) =>
        post(`/incidents/${studentId}/${incidentId}/moves`, (role) => ({
          move: 'acknowledge',
          text: '',
          organisationId: of(role),
        })),
      ),
    },
    showIncident: forEach((of) => (role) => ({
      method: 'GET',
      path: `/incidents/${studentId}/${incidentId}?organisationId=${of(role)}`,
    })),
    listSchoolIncidents: forEach((of) => (role) => ({
      method: 'GET',
      path: `/organisations/${of(role)}/incidents`,
    })),
    openFeedback: open(post('/feedback/open', () => ({ token }))),
    answerFeedback: open(post('/feedback/answer', () => ({ token, answer: { agrees: true } }))),
    openEndorsement: open(post('/endorsement/open', () => ({ token }))),
    sendEndorsementCode: open(post('/endorsement/code', () => ({ token }))),
    proveEndorsementAddress: open(post('/endorsement/proof', () => ({ token, digits: '000000' }))),
    signEndorsement: open(post('/endorsement/signature', () => ({ ...proved, answers: [] }))),
    passEndorsementOn: open(post('/endorsement/pass-on', () => ({ token, email: 'dean@uni.example' }))),
    returnEndorsement: open(
      post('/endorsement/return', () => ({ ...proved, move: 'return_endorsement', reason: 'none' })),
    ),
    showOutbox: open(get('/outbox')),
    listDemoPeople: open(get('/demo/people')),
    signInAsDemoPerson: open(post('/demo/sign-in', () => ({ personId: studentId, page: '/' }))),
  }
}

/** What each role is told by a line. */
export function told([may, others = 'may not', ...exceptions]: Line): Record<Role, Answer> {
  const mays = may === 'everybody' ? roles : may
  const answers = roles.map((role): [Role, Answer] => [
    role,
    mays.includes(role) ? 'may' : role === 'nobody' ? 'must sign in' : others,
  ])
  return Object.fromEntries([...answers, ...exceptions]) as Record<Role, Answer> // one for each role
}

/** The roles for which a request is done, or refused for what it is; where there is none, the first. */
export function whoMay(operation: string, as: string): readonly Role[] {
  const line = access[operation]?.[as]
  const found = line ? roles.filter((role) => told(line)[role] === 'may') : []
  return found.length > 0 ? found : roles.slice(1, 2)
}
