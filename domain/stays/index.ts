export { countsAs, lastDayOf, type Phase, phaseOf, type Stay, staySchema } from './stay.ts'
