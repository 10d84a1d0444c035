// What the schema cannot see: statements that need or contradict each other.
import { intersection, rangeOf, spanOfDate, studyDay, valueIn } from './imprecise.ts'
import { languageProblems } from './language-checks.ts'
import { type Place, type Problem, type ProblemFacts, problemOf } from './problem.ts'
import type { Profile } from './profile-schema.ts'
import type { Study } from './sections/study.ts'
import type { ImpreciseDate } from './sections/values.ts'

export function checkProfile(profile: Profile): Problem[] {
  const found = [
    ...studyProblems(profile),
    ...languageProblems(profile),
    ...reversedDates(profile),
    ...payProblems(profile),
  ]
  return found.map(problemOf)
}

function studyProblems(profile: Profile): ProblemFacts[] {
  const { study } = profile
  if (!study) return []
  const asOf = studyDay(profile)
  return [...yearProblems(study), ...(asOf === undefined ? asOfProblems(study) : agreesWithDay(study, asOf))]
}

function yearProblems(study: Study): ProblemFacts[] {
  const [year, semester] = [valueIn(study.year), valueIn(study.semester)]
  const length = valueIn(study.curriculumYears)
  const longest = typeof length === 'object' ? length.to : length
  const place: Place = ['study', year === undefined ? 'semester' : 'year']
  const value = year ?? semester
  const reached = year ?? (semester === undefined ? undefined : Math.ceil(semester / 2))
  const problems: ProblemFacts[] = []
  if (year !== undefined && semester !== undefined && Math.ceil(semester / 2) !== year) {
    const values = { first: 2 * year - 1, second: 2 * year, year }
    const allowed = { code: 'semester-of-year', values } as const
    problems.push({ place: ['study', 'semester'], code: 'semester-outside-year', value: semester, allowed })
  }
  if (reached !== undefined && longest !== undefined && reached > longest) {
    const allowed = { code: 'year-of-course', values: { years: longest } } as const
    problems.push({ place, code: 'year-beyond-course', value, allowed })
  }
  return problems
}

/** Statements that mean nothing without the day on which they were true. */
function asOfProblems(study: Study): ProblemFacts[] {
  const { year, semester, enrolled, clinicalSince, coresDone, medicalDegree, doctorateSince } = study
  const sinces = [clinicalSince, coresDone, medicalDegree].map((since) => typeof valueIn(since))
  const isSinceUnsaid = sinces.includes('boolean') || valueIn(doctorateSince) === true
  const needsDay = [year, semester, enrolled].some((told) => told !== undefined) || isSinceUnsaid
  const allowed = { code: 'day' } as const
  return needsDay ? [{ place: ['study', 'asOf'], code: 'as-of-missing', value: undefined, allowed }] : []
}

function agreesWithDay(study: Study, asOf: number): ProblemFacts[] {
  const degree = valueIn(study.medicalDegree)
  const until = valueIn(study.enrolledUntil)
  const problems: ProblemFacts[] = []
  if (degree !== undefined && typeof degree !== 'boolean' && spanOfDate(degree).lo > asOf) {
    const allowed = { code: 'degree-later' } as const
    problems.push({ place: ['study', 'medicalDegree'], code: 'degree-not-yet-held', value: degree, allowed })
  }
  if (until !== undefined && valueIn(study.enrolled) === true && spanOfDate(until).hi < asOf) {
    const allowed = { code: 'enrolment-day' } as const
    problems.push({ place: ['study', 'enrolledUntil'], code: 'enrolment-over', value: until, allowed })
  }
  return problems
}

function payProblems({ wish: { paid, payMonth } = {} }: Profile): ProblemFacts[] {
  if (paid === undefined || payMonth === undefined) return []
  const { lo, hi } = rangeOf(payMonth)
  if (paid ? hi > 0 : lo === 0) return []
  const allowed = { code: paid ? 'pay-or-unpaid' : 'no-pay-or-paid' } as const
  return [{ place: ['wish', 'payMonth'], code: 'pay-contradicted', value: payMonth, allowed }]
}

type Dated = Readonly<Partial<Record<'from' | 'issued' | 'signed' | 'on' | 'taken', ImpreciseDate>>> &
  Readonly<Partial<Record<'until' | 'validUntil', ImpreciseDate>>>

function reversedDates(profile: Profile): ProblemFacts[] {
  const lists: Readonly<Record<string, readonly (Dated | string)[] | undefined>> = {
    languageTests: profile.languageTests,
    certificates: profile.certificates,
    backgroundChecks: profile.backgroundChecks,
    insurances: profile.insurances,
    visas: profile.visas,
    permits: profile.permits,
    agreements: profile.agreements,
    stays: profile.stays,
    awards: profile.awards,
  }
  return Object.entries(lists).flatMap(([name, records = []]) =>
    records.flatMap((record, index) => (typeof record === 'string' ? [] : reversedIn(record, [name, index]))),
  )
}

function reversedIn(record: Dated, place: Place): ProblemFacts[] {
  const first = record.from ?? record.issued ?? record.signed ?? record.taken ?? record.on
  const key = record.until === undefined ? 'validUntil' : 'until'
  const last = record[key]
  if (first === undefined || last === undefined) return []
  const possible = intersection({ lo: spanOfDate(first).lo, hi: Number.POSITIVE_INFINITY }, spanOfDate(last))
  const allowed = { code: 'date-not-before', values: { date: first } } as const
  return possible ? [] : [{ place: [...place, key], code: 'dates-reversed', value: last, allowed }]
}
