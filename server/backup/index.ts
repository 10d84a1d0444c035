export { Refusal } from '../refusal.ts'
export { backup, type Copied } from './backup.ts'
export { restore } from './restore.ts'
