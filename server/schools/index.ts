export { addSchools } from './routes.ts'
