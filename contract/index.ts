export {
  type ApplicationDetail,
  type ApplicationSummary,
  changeApplication,
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
export { type DemoPerson, type DemoRole, listDemoPeople, signInAsDemoPerson } from './demo.ts'
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
export { type ShownInstitution, searchInstitutions } from './institutions.ts'
export { type OutboxMail, showOutbox } from './mail.ts'
export { changeMe, type Me, showMe } from './me.ts'
export { type Refusal, refusalSchema } from './route.ts'
export { addOffering, changeCapacity, listSeats, type OfferingWithSeats } from './seats.ts'
export { endOtherSessions, endSession, listSessions, type ShownSession } from './sessions.ts'
