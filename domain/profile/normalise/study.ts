import { LAST_DAY } from '../../time/index.ts'
import { exactly, type Interval } from '../facts.ts'
import { before, from, intersection, spanOfDate, spanSince, studyDay, valueIn } from '../imprecise.ts'
import type { Profile } from '../profile-schema.ts'
import type { ImpreciseDate } from '../sections/values.ts'
import { type Course, courseOf } from './course.ts'
import { progressStatements } from './progress.ts'
import { amount, codes, derived, flag, isComplete, originOf, type Statement, scalar } from './statement.ts'

export function studyStatements(profile: Profile): Statement[] {
  const { study = {} } = profile
  const asOf = studyDay(profile)
  const course = courseOf(profile)
  return [
    ...amount('study.curriculumYears', study.curriculumYears),
    ...flag('study.fullTime', study.fullTime),
    ...flag('study.goodStanding', study.goodStanding),
    ...amount('study.failedCourses', study.failedCourses),
    ...scalar('study.clinicalFrom', study.clinicalSince, (since) => spanSince(since, asOf)),
    ...scalar('study.coresDoneOn', study.coresDone, (since) => spanSince(since, asOf)),
    ...scalar('study.doctorateFrom', study.doctorateSince, (since) => doctorateFrom(since, asOf)),
    ...progressStatements(profile, course),
    ...graduation(profile, course),
    ...enrolment(profile, course),
    ...medicalDegree(profile, course),
    ...codes(
      'study.instructionLanguages',
      study.instructionLanguages,
      isComplete(profile, 'study.instructionLanguages'),
    ),
  ]
}

/** Unlike a degree, a doctoral project does not come of itself: `false` means never. */
const doctorateFrom = (since: boolean | ImpreciseDate, asOf: number | undefined): Interval | undefined =>
  since === false ? exactly(LAST_DAY) : spanSince(since, asOf)

/** Who holds the degree has graduated. */
function graduation({ study = {} }: Profile, course: Course): Statement[] {
  if (study.graduation !== undefined) return scalar('study.graduationOn', study.graduation, spanOfDate)
  const origin = originOf('study.graduationOn', study.medicalDegree, 'study.medicalDegree')
  return derived('study.graduationOn', course.completedOn, origin)
}

/** Who is enrolled stays so until graduation, unless another day is said. */
function enrolment(profile: Profile, { graduation }: Course): Statement[] {
  const { study = {} } = profile
  const fact = 'study.enrolledUntil'
  if (study.enrolledUntil !== undefined) return scalar(fact, study.enrolledUntil, spanOfDate)
  const asOf = studyDay(profile)
  const enrolled = valueIn(study.enrolled)
  if (asOf === undefined || enrolled === undefined) return []
  const is = enrolled ? notBefore(asOf, graduation) : before(asOf - 1)
  return derived(fact, is, originOf(fact, study.enrolled, 'study.enrolled'))
}

/** The degree is what the present course ends with, unless it is held already. */
function medicalDegree(profile: Profile, { graduation, completedOn }: Course): Statement[] {
  const { study = {} } = profile
  const fact = 'study.medicalDegreeOn'
  const asOf = studyDay(profile)
  if (completedOn) return derived(fact, completedOn, originOf(fact, study.medicalDegree))
  if (study.medicalDegree !== undefined && asOf !== undefined)
    return derived(fact, notBefore(asOf + 1, graduation), originOf(fact, study.medicalDegree))
  return derived(fact, graduation, originOf(fact, study.graduation, 'study.graduation'))
}

/** An expected day, as far as it does not contradict that it has not come before `day`. */
const notBefore = (day: number, expected: Interval | undefined): Interval =>
  (expected && intersection(expected, from(day))) ?? from(day)
