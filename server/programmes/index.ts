export { type Kept, newestProgramme, programmeAt } from './kept.ts'
export { type Catalogue, publishProgrammes, rowOf } from './publish.ts'
export { hostOf, termsOf } from './terms.ts'
