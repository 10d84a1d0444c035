import { shiftSpan } from '../../time/index.ts'
import { studyDay } from '../imprecise.ts'
import type { Profile } from '../profile-schema.ts'
import type { ScalarKey } from '../registry.ts'
import { type Course, lastYearOf, startOf } from './course.ts'
import { derived, type Origin, originOf, type Statement } from './statement.ts'

const semesters = Array.from({ length: 16 }, (_, index) => index + 1)

/** When the semesters, the last year and the year before it begin. What lies ahead is projected. */
export function progressStatements(profile: Profile, course: Course): Statement[] {
  const origin = originOfProgress(profile, course)
  const graduation = originOf('study.finalYearFrom', profile.study?.graduation, 'study.graduation')
  const counted = semesters.flatMap((number) =>
    derived(`study.semester${number}From`, startOf(number, course), origin),
  )
  const last = (
    [
      ['study.finalYearFrom', 1],
      ['study.penultimateYearFrom', 2],
    ] as const
  ).flatMap(([fact, fromEnd]) => lastYear(fact, fromEnd, course, origin, graduation))
  const asOf = studyDay(profile)
  return [...counted, ...last].map((statement) => projected(statement, asOf))
}

function originOfProgress({ study = {} }: Profile, { completedOn }: Course): Origin {
  if (completedOn) return originOf('study.semester1From', study.medicalDegree, 'study.medicalDegree')
  return study.year === undefined
    ? originOf('study.semester1From', study.semester, 'study.semester')
    : originOf('study.semester1From', study.year)
}

/** By the length of the course; where it is not known, a last year takes nine to twelve months. */
function lastYear(
  fact: ScalarKey,
  fromEnd: 1 | 2,
  course: Course,
  ofProgress: Origin,
  ofGraduation: Origin,
): Statement[] {
  const begins = course.years && lastYearOf(course, fromEnd)
  if (begins) return derived(fact, begins, ofProgress)
  const end = course.graduation ?? course.completedOn
  if (!end) return []
  const { lo } = shiftSpan(end, { months: -12 * fromEnd }, 'down')
  const { hi } = shiftSpan(end, { months: -12 * fromEnd + 3 }, 'up')
  return derived(fact, { lo, hi }, course.graduation ? ofGraduation : ofProgress)
}

function projected(statement: Statement, asOf: number | undefined): Statement {
  const ahead = 'scalar' in statement && asOf !== undefined && statement.is.lo > asOf
  return ahead ? { ...statement, origin: { ...statement.origin, projected: true } } : statement
}
