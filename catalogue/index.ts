export type { Problem } from './problem.ts'
export { readProgramme } from './read-programme.ts'
