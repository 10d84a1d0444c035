export { importInstitutions } from './import-institutions.ts'
export { addInstitutions } from './routes.ts'
export { shippedInstitutions } from './shipped.ts'
