export { addOrganisations } from './routes.ts'
