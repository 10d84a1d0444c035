export { importCsv } from './moderation.ts'
export { addReports } from './routes.ts'
export { talliesOf } from './tallies.ts'
