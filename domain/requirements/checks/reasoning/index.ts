export { isSingle } from './lawful.ts'
export { canBeMet, isAlwaysMet, oneAlwaysHolds } from './search.ts'
