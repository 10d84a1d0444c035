export { importInstitutions } from './import-institutions.ts'
export { type Institution, shippedInstitutions } from './shipped.ts'
