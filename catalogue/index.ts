export { openCatalogue } from './cache.ts'
export { catalogueFolder } from './files.ts'
export type { Catalogue } from './load.ts'
export type { Problem } from './problem.ts'
