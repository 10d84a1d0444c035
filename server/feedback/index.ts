export { askDue } from './ask-due.ts'
export { addFeedback } from './routes.ts'
