export { canBeMet, isAlwaysMet, oneAlwaysHolds } from './search.ts'
