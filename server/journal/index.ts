export { Refusal } from '../refusal.ts'
export type { Break } from './verify.ts'
export { verifyJournal } from './verify-journal.ts'
