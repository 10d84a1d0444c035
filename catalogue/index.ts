export { catalogueFolder } from './files.ts'
export { type Catalogue, loadCatalogue } from './load.ts'
export type { Problem } from './problem.ts'
export { readProgramme } from './read-programme.ts'
