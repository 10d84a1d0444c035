export { importCsv } from './moderation.ts'
export { addReports } from './routes.ts'
