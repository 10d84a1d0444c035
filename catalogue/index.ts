export { openCatalogue } from './cache.ts'
export type { Catalogue } from './catalogue.ts'
export { catalogueFolder } from './files.ts'
export type { Problem } from './problem.ts'
