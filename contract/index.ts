export {
  type ApplicationDetail,
  type ApplicationSummary,
  changeApplication,
  changeHealthConsent,
  createApplication,
  listApplications,
  listOrganisations,
  listQueue,
  moveApplication,
  readHealth,
  showApplication,
  tickTask,
} from './applications.ts'
export { ask, type Input, type Output, Refused, type Route, Unreachable } from './ask.ts'
export { makeCertificate } from './certificates.ts'
export { listMessages, type Message, writeMessage } from './correspondence.ts'
export {
  type Credentials,
  listSignInInstitutions,
  type Passkey,
  type SignInInstitution,
  showCredentials,
} from './credentials.ts'
export { type DemoPerson, type DemoRole, listDemoPeople, signInAsDemoPerson } from './demo.ts'
export {
  type AttachedPaper,
  attachPaper,
  type BegunUpload,
  beginUpload,
  bringPaper,
  changeDocument,
  detachPaper,
  dropUpload,
  eraseDocument,
  finishUpload,
  listDocuments,
  listPapers,
  type PaperDocument,
  paperKinds,
  putPart,
  type Resting,
  readDocument,
  showUpload,
  skipPaper,
} from './documents.ts'
export { downloadDossier } from './dossier.ts'
export {
  askForEndorsement,
  type EndorsementLink,
  openEndorsement,
  passEndorsementOn,
  proveEndorsementAddress,
  returnEndorsement,
  revokeEndorsementLink,
  sendEndorsementCode,
  signEndorsement,
} from './endorsements.ts'
export {
  type AskedFeedback,
  answerFeedback,
  askFeedback,
  dropSupervisor,
  listFeedback,
  nameSupervisor,
  type OpenedFeedback,
  openFeedback,
} from './feedback.ts'
export {
  type IncidentEvent,
  type ListedIncident,
  listIncidents,
  listSchoolIncidents,
  moveIncident,
  reportIncident,
  showIncident,
  type WholeIncident,
} from './incidents.ts'
export { type ShownInstitution, searchInstitutions } from './institutions.ts'
export { type OpenedInvitation, openInvitation, takeInvitation } from './invitations.ts'
export { exchangeRecords, type LogbookPaper, listStays, makeLogbook, type ShownStay } from './logbook.ts'
export { type OutboxMail, showOutbox } from './mail.ts'
export { changeMe, type Me, showMe } from './me.ts'
export {
  changeRole,
  endMembership,
  giveProgramme,
  inviteMember,
  type ListedOrganisation,
  listAllOrganisations,
  listMembers,
  type Member,
  makeOrganisation,
  takeInvitationBack,
} from './organisations.ts'
export {
  type DeletionPreview,
  deleteMyAccount,
  exportMyData,
  type PersonalData,
  previewMyDeletion,
} from './personal-data.ts'
export {
  changeHostProgramme,
  type HostProgramme,
  type ProgrammePreview,
  type ProgrammeProblem,
  previewHostProgramme,
  showHostProgramme,
} from './programmes.ts'
export {
  answerReport,
  importReports,
  listHostReports,
  listReportQueue,
  listReports,
  listSummaries,
  type MyReport,
  moderateReport,
  publishMyReport,
  type QueuedReport,
  type ReportSummary,
  type ShownReport,
  saveMyReport,
  showMyReport,
  summariseReports,
  withdrawMyReport,
} from './reports.ts'
export {
  addReviewNote,
  listReviews,
  type Review,
  type Reviewed,
  revealStudent,
  scoreApplication,
  showReview,
} from './reviews.ts'
export { onceHeaders, type Refusal, refusalSchema } from './route.ts'
export { deleteView, listViews, type SavedView, saveView } from './saved-views.ts'
export {
  answerClaim,
  type ClaimToVerify,
  type CohortRow,
  changeSchoolSettings,
  type EndorsedOne,
  endorseMany,
  type FailingRule,
  type LetterDraft,
  type LimitUse,
  revokeSchoolLetter,
  showClaims,
  showCohort,
  showLetterDraft,
  showSchoolSettings,
  signSchoolLetter,
  verifyStatement,
} from './schools.ts'
export { addOffering, changeCapacity, listSeats, type OfferingWithSeats } from './seats.ts'
export { endOtherSessions, endSession, listSessions, type ShownSession } from './sessions.ts'
export { downloadSystems } from './systems.ts'
export { changeTerms, listTerms, type ShownTerms } from './terms.ts'
export type { Verification } from './verification.ts'
