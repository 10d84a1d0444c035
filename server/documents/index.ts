export { type AttachedPapers, attachedTo } from './attached.ts'
