export { Refusal } from '../refusal.ts'
export { backup, type Copied, type Made } from './backup.ts'
export { restore } from './restore.ts'
