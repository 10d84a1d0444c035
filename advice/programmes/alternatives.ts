import { answers } from '@famulus/domain/programmes'
import type { Student } from '../session/index.ts'
import type { Assessed } from './assessed.ts'

const MOST = 5

/**
 * A no is never the end: what is nearest and better, in the same country first. Never at home, as that is not abroad.
 * `others`: the most useful first.
 */
export function alternativesTo(
  one: Assessed,
  others: readonly Assessed[],
  { schoolCountry }: Pick<Student, 'schoolCountry'>,
): Assessed[] {
  const isThere = ({ compiled }: Assessed) =>
    Number(compiled.programme.country === one.compiled.programme.country)
  return others
    .filter(
      ({ assessment, compiled: { programme } }) =>
        answers.indexOf(assessment.answer) < answers.indexOf('ask') &&
        programme.kind === 'host' &&
        programme.country !== schoolCountry,
    )
    .sort((a, b) => isThere(b) - isThere(a))
    .slice(0, MOST)
}
