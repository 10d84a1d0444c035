export { type Kept, newestProgramme, programmeAt } from './kept.ts'
export { type Catalogue, publishProgrammes } from './publish.ts'
export { addProgrammes } from './routes.ts'
export { hostOf, termsIn, termsOf } from './terms.ts'
