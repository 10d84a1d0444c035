export { claimLine } from './claim-line.ts'
