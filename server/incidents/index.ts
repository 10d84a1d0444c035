export { escalateDue } from './escalate.ts'
export { addIncidents } from './routes.ts'
