export { schoolStaff } from './homes-row.ts'
export { addSchools } from './routes.ts'
