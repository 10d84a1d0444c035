export { emptyDue } from './empty-due.ts'
export { addPersonalData } from './routes.ts'
