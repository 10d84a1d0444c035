import type { Core } from '../core.ts'
import { canBeMet, clash, isAlwaysMet } from './reasoning/index.ts'
import type { Subject } from './subject.ts'

/** Two requirements of which a student would have to meet both, and that have something to do with each other. */
export type Pair = {
  readonly first: Subject
  readonly second: Subject
  /** Nobody meets both. */
  readonly contradict: boolean
  /** Whoever meets one meets the other. */
  readonly equal: boolean
}

/** Alternatives of a group are no pairs. */
export function pairsOf(subjects: readonly Subject[]): Pair[] {
  const alone = subjects.flatMap((subject) => {
    const { body, loosest, requirement } = subject
    return body && loosest && !requirement.group
      ? [{ subject, body, loosest, reads: String(subject.reads) }]
      : []
  })
  return alone.flatMap((first, index) =>
    alone.slice(index + 1).flatMap((second): Pair[] => {
      const contradict =
        clash(first.subject.touched.loosest, second.subject.touched.loosest) &&
        !canBeMet(first.loosest, second.loosest) &&
        canBeMet(first.loosest) &&
        canBeMet(second.loosest)
      const equal = !contradict && first.reads === second.reads && areEqual(first.body, second.body)
      return contradict || equal ? [{ first: first.subject, second: second.subject, contradict, equal }] : []
    }),
  )
}

const areEqual = (first: Core, second: Core): boolean =>
  isAlwaysMet(first, second) && isAlwaysMet(second, first)
