export { addReports } from './routes.ts'
