export { type Accounts, openAccounts } from './accounts.ts'
export { ensureFirstAdmin } from './first-admin.ts'
export { forgetExpired } from './forget-expired.ts'
export { freshMs } from './guards.ts'
export { acceptInvitation, invite, readInvitation } from './invitations.ts'
export { kindOf } from './kinds.ts'
export { addMe } from './me.ts'
export {
  leave,
  type NotStaff,
  removeMember,
  type Staff,
  setRole,
  staffAs,
  staffIn,
  staffOf,
} from './memberships.ts'
export { addAccounts, addSessions, addSignInInstitutions } from './routes.ts'
export { readSecret } from './secret.ts'
export type { Institution } from './sign-in.ts'
