export { addDossier } from './routes.ts'
