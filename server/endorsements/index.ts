export { schoolOf } from './asked-rows.ts'
export type { EndorsementDeps } from './deps.ts'
export { linkRefusal } from './link.ts'
export { addEndorsements } from './routes.ts'
