import { LAST_DAY } from '../../time/index.ts'
import { exactly, type Interval } from '../facts.ts'
import { before, from, hull, intersection, rangeOf, spanOfDate, studyDay, valueIn } from '../imprecise.ts'
import type { Profile } from '../profile-schema.ts'
import { longestCourse, type Study } from '../sections/study.ts'
import type { Amount } from '../sections/values.ts'
import { type Progress, semesterFrom } from './semesters.ts'

/** A course as far as it is known: how far the student is in it, its length, its end. */
export type Course = {
  readonly progress: Progress | undefined
  /** Possible lengths in years; undefined when nothing is said. */
  readonly years: Interval | undefined
  readonly graduation: Interval | undefined
  /** When the medical degree was obtained; undefined unless it is held. */
  readonly completedOn: Interval | undefined
  /** In years: what all of this leaves possible. */
  readonly lengths: readonly number[]
}

type Said = Omit<Course, 'lengths'>

export function courseOf(profile: Profile): Course {
  const { study = {} } = profile
  const length = valueIn<Amount>(study.curriculumYears)
  const graduation = valueIn(study.graduation)
  const said = {
    progress: progressOf(study, studyDay(profile)),
    years: length === undefined ? undefined : rangeOf(length),
    graduation: graduation === undefined ? undefined : spanOfDate(graduation),
    completedOn: heldSince(study, studyDay(profile)),
  }
  return { ...said, lengths: lengthsOf(said) }
}

function progressOf(study: Study, asOf: number | undefined): Progress | undefined {
  const semester = valueIn(study.semester)
  const year = valueIn(study.year) ?? (semester === undefined ? undefined : Math.ceil(semester / 2))
  if (year === undefined || asOf === undefined) return undefined
  return { asOf, year, semester, yearStarts: valueIn(study.yearStarts) }
}

function heldSince(study: Study, asOf: number | undefined): Interval | undefined {
  const degree = valueIn(study.medicalDegree)
  if (degree === undefined || degree === false) return undefined
  if (degree !== true) return spanOfDate(degree)
  return asOf === undefined ? undefined : before(asOf)
}

/** The beginning of a semester, over all lengths that the course may have. */
export function startOf(semester: number, course: Course): Interval | undefined {
  return overLengths(course, (years) => startIn(years, semester, course))
}

/** The beginning of the last year, or of the one before it. */
export function lastYearOf(course: Course, fromEnd: 1 | 2): Interval | undefined {
  return overLengths(course, (years) => startIn(years, 2 * (years - fromEnd) + 1, course))
}

function overLengths(
  course: Course,
  startsIn: (years: number) => Interval | undefined,
): Interval | undefined {
  const starts = course.lengths.flatMap((years) => startsIn(years) ?? [])
  return starts.length > 0 ? starts.reduce(hull) : undefined
}

/** A course is not over before the present year, nor does its last semester begin after graduation. */
function lengthsOf({ years, progress, graduation, completedOn }: Said): number[] {
  if (completedOn ? !years : !progress) return []
  const least = Math.max(years?.lo ?? 1, completedOn ? 1 : (progress?.year ?? 1))
  const most = years?.hi ?? longestCourse
  const lengths = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  if (!progress || !graduation || completedOn) return lengths
  const possible = lengths.filter((length) => endOf(length, progress).lo <= graduation.hi)
  return possible.length > 0 ? possible : lengths
}

/**
 * In a course of so many years. One semester more than it has means that all are completed: that is at
 * graduation. Further ones never begin.
 */
function startIn(years: number, semester: number, course: Course): Interval | undefined {
  const { progress, graduation, completedOn } = course
  const last = 2 * years
  if (semester > last + 1) return exactly(LAST_DAY)
  if (completedOn) return before(completedOn.hi)
  if (!progress) return undefined
  if (semester <= last) return semesterFrom(progress, semester)
  const end = endOf(years, progress)
  return graduation ? (intersection(graduation, end) ?? graduation) : end
}

/** A student of the course ends it some day after its last semester has begun. */
const endOf = (years: number, progress: Progress): Interval =>
  from(Math.max(progress.asOf + 1, semesterFrom(progress, 2 * years).lo))
