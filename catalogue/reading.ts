// A door of its own: whoever only opens the catalogue from the cache does not load schemas and checks.

export { loadCatalogue } from './load.ts'
export { loadAwards } from './load-awards.ts'
export { documentOf } from './make-document.ts'
export { readProgramme } from './read-programme.ts'
