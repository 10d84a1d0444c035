export type { ApplicationDeps } from './deps.ts'
export { expireOne } from './expire-one.ts'
export { move } from './move.ts'
export { addApplications } from './routes.ts'
