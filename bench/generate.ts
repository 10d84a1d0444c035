import { random } from './random.ts'
import { drawOfferings, drawProgrammes, type Offering, type Programme } from './workload/offerings.ts'
import { drawStudents, type Student } from './workload/students.ts'

export const PROGRAMMES = 5000
export const STARTS_EACH = 10

export type Workload = {
  readonly programmes: readonly Programme[]
  /** Every programme at one of its starts, and at ten of them. */
  readonly fewOfferings: readonly Offering[]
  readonly manyOfferings: readonly Offering[]
}

/** Made up, but of real kinds and with the sharing of real hosts; the same in every run. */
export function generateWorkload(seed = 2026): Workload {
  const programmes = drawProgrammes(PROGRAMMES, random(seed))
  return {
    programmes,
    fewOfferings: drawOfferings(programmes, 1, random(seed + 1)),
    manyOfferings: drawOfferings(programmes, STARTS_EACH, random(seed + 2)),
  }
}

/** Students of whom 6 % of the facts are missing. */
export const generateStudents = (number: number, seed = 2027): Student[] => drawStudents(number, random(seed))
