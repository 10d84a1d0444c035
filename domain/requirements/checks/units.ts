import type { Period } from '../../time/index.ts'
import type { Term } from '../term.ts'
import { type Finding, found, type Path } from './finding.ts'
import { examRanges, gradeRange, isIn, offScale, usual, usualPeriods } from './scales.ts'
import { scores } from './scores.ts'
import type { Subject } from './subject.ts'

/** Numbers that are off their scale, or so far from what is usual that the unit may be wrong. */
export const units = ({ requirement: { id }, everyTerm }: Subject): Finding[] =>
  everyTerm.flatMap(({ term, path }) => [
    ...ofKind(term, id, path),
    ...unusual(term, id, path),
    ...periods(term, id, path),
  ])

function ofKind(term: Term, about: string, path: Path): Finding[] {
  switch (term.kind) {
    case 'language-test':
      return scores(term, about, path)
    case 'language':
      return (term.tests ?? []).flatMap((test, index) => scores(test, about, [...path, 'tests', index]))
    case 'grade':
      return ['minimum' as const, 'maximum' as const].flatMap((key) =>
        offScale(term.scale, term[key], gradeRange(term.scale), about, [...path, key]),
      )
    case 'exam':
      return term.exams.flatMap((exam) =>
        offScale(exam, term.minimum, examRanges[exam], about, [...path, 'minimum']),
      )
    case 'study-year':
      return (term.byCurriculum ?? []).flatMap(({ years, min }, index) =>
        min !== undefined && min > years
          ? [found('units.year-beyond-course', about, [...path, 'byCurriculum', index], { year: min, years })]
          : [],
      )
    case 'insurance':
      return belowClaim(term, about, path)
    default:
      return []
  }
}

function belowClaim(
  { perClaim, aggregate }: { perClaim?: number | undefined; aggregate?: number | undefined },
  about: string,
  path: Path,
): Finding[] {
  if (perClaim === undefined || aggregate === undefined || aggregate >= perClaim) return []
  return [found('units.aggregate-below-claim', about, [...path, 'aggregate'], { perClaim, aggregate })]
}

function unusual(term: Term, about: string, path: Path): Finding[] {
  const values: Readonly<Record<string, unknown>> = term
  return Object.entries(usual[term.kind] ?? {}).flatMap(([key, range]) =>
    [values[key]]
      .flat()
      .flatMap((value) =>
        typeof value === 'number' && !isIn(value, range)
          ? [found('units.out-of-range', about, [...path, key], { what: key, value, ...range })]
          : [],
      ),
  )
}

function periods(term: Term, about: string, path: Path): Finding[] {
  const values: Readonly<Record<string, unknown>> = term
  return Object.entries(usualPeriods).flatMap(([key, range]) => {
    const period = values[key]
    if (typeof period !== 'object' || period === null) return []
    const days = roughDays(period)
    if (isIn(days, range)) return []
    return [
      found('units.out-of-range', about, [...path, key], { what: `${key} in days`, value: days, ...range }),
    ]
  })
}

const roughDays = ({ years = 0, months = 0, weeks = 0, days = 0 }: Period): number =>
  Math.round(years * 365.25 + months * 30.44 + weeks * 7 + days)
