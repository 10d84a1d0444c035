// Students whose truth is known to the day, and profiles that say some of it, more or less precisely.
import fc from 'fast-check'
import { addPeriod, type Day, dayOf, formatSpan, isoOf, partsOf } from '../time/index.ts'
import type { Profile } from './profile-schema.ts'
import type { Study } from './sections/study.ts'

/** A day as somebody might write it down who knows it more or less. */
const written = (day: Day): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(isoOf(day)),
    fc.constant(isoOf(day).slice(0, 7)),
    fc.constant(isoOf(day).slice(0, 4)),
    fc
      .nat(200)
      .chain((before) => fc.nat(200).map((after) => formatSpan({ lo: day - before, hi: day + after }))),
  )

/** The whole truth about a course that nobody interrupts. */
type Truth = {
  readonly asOf: Day
  readonly years: number
  /** First days of the semesters of the course. */
  readonly semesters: readonly Day[]
  readonly graduation: Day
  readonly clinical: Day
  readonly coresDone: Day
}

const firstDays = fc
  .integer({ min: dayOf('2017-01-01'), max: dayOf('2025-01-01') })
  .filter((day) => partsOf(day).date <= 28)

const anyTruth: fc.Arbitrary<Truth> = fc
  .record({
    began: firstDays,
    years: fc.integer({ min: 4, max: 7 }),
    daysIn: fc.nat(8 * 365),
    monthsInLastYear: fc.integer({ min: 9, max: 12 }),
    clinicalSemester: fc.integer({ min: 2, max: 5 }),
    coresSemester: fc.integer({ min: 6, max: 7 }),
  })
  .map(({ began, years, daysIn, monthsInLastYear, clinicalSemester, coresSemester }) => {
    const inMonths = (months: number) => addPeriod(began, { months }, 'down')
    return {
      asOf: began + daysIn,
      years,
      semesters: Array.from({ length: 2 * years }, (_, index) => inMonths(6 * index)),
      graduation: inMonths(12 * (years - 1) + monthsInLastYear),
      clinical: inMonths(6 * clinicalSemester),
      coresDone: inMonths(6 * coresSemester),
    }
  })

/** What the student says about the course: each thing or not, and never something wrong. */
function studyOf(truth: Truth): fc.Arbitrary<Study> {
  const { asOf, years, semesters, graduation } = truth
  const hasGraduated = graduation <= asOf
  const semester = semesters.filter((start) => start <= asOf).length
  const began = semesters[0] ?? asOf
  const progress: Partial<Record<keyof Study, fc.Arbitrary<unknown>>> = hasGraduated
    ? { medicalDegree: fc.oneof(written(graduation), fc.constant(true)), enrolled: fc.constant(false) }
    : {
        year: fc.constant(Math.ceil(semester / 2)),
        semester: fc.constant(semester),
        medicalDegree: fc.constant(false),
        enrolled: fc.constant(true),
      }
  const said = fc.record(
    {
      ...progress,
      yearStarts: fc.constant(isoOf(began).slice(5)),
      curriculumYears: fc.oneof(fc.constant(years), fc.constant({ from: years - 1, to: years + 1 })),
      graduation: written(graduation),
      clinicalSince: since(truth.clinical, asOf),
      coresDone: since(truth.coresDone, asOf),
      doctorateSince: fc.oneof(someDate, fc.boolean()),
      fullTime: fc.boolean(),
      goodStanding: fc.record({ is: fc.boolean(), evidence: fc.constantFrom('uploaded', 'verified') }),
      instructionLanguages: fc.subarray(['de', 'en']),
    },
    { requiredKeys: [] },
  )
  return said.map((study) => ({ ...study, asOf: isoOf(asOf) }) as Study) // fc knows its keys, not its type
}

const since = (day: Day, asOf: Day) => fc.oneof(written(day), fc.constant(day <= asOf))
const someDate = fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2027-12-31') }).chain(written)
const optional = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]) =>
  fc.array(fc.record(shape, { requiredKeys: required }), { maxLength: 3 })
const evidence = fc.constantFrom('said', 'uploaded', 'verified')
const weeks = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant({ from: 2, to: 6 }))

/** Sections that stand for all of their sort: codes, levels, scores, doses, papers, stays. */
const otherSections = fc.record(
  {
    citizenships: fc.subarray(['DE', 'BR']),
    residence: fc.oneof(fc.constant('DE'), fc.constant(['DE', 'CH'])),
    born: fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2008-12-31') }).chain(written),
    regions: fc.subarray(['AT-1', 'DE-NI']),
    faiths: fc.record({ is: fc.subarray(['catholic', 'jewish']), evidence }),
    memberships: fc.subarray(['bvmd', 'zad']),
    sex: fc.record({ is: fc.constant('female'), evidence }),
    school: fc.record(
      { country: fc.constant('DE'), networks: fc.subarray(['erasmus', 'ifmsa']), complete: fc.boolean() },
      { requiredKeys: [] },
    ),
    clerkships: optional(
      { discipline: fc.constantFrom('surgery', 'ent'), weeks, completed: someDate, evidence },
      ['discipline'],
    ),
    languages: optional({ language: fc.constantFrom('de', 'en'), level: fc.constant('C1'), on: someDate }, [
      'language',
      'level',
    ]),
    languageTests: optional(
      {
        test: fc.constant('toefl-ibt'),
        overall: fc.constant(100),
        taken: fc.constantFrom('2025-03', '2025'),
      },
      ['test', 'overall'],
    ),
    immunisations: optional(
      { antigen: fc.constantFrom('mmr', 'hepatitis-b'), doses: fc.oneof(fc.array(someDate), fc.nat(3)) },
      ['antigen', 'doses'],
    ),
    titres: optional({ antigen: fc.constant('measles'), value: fc.nat(900), on: someDate }, ['antigen']),
    documents: fc.array(
      fc.oneof(fc.constant('cv'), fc.record({ type: fc.constant('transcript'), issued: someDate })),
    ),
    stays: optional({ host: fc.constant('us-harvard'), weeks, state: fc.constant('done') }, []),
    awards: optional(
      {
        award: fc.constantFrom('promos', 'stiftung'),
        state: fc.constantFrom('held', 'past', 'applied', 'granted', 'refused'),
        from: fc.constantFrom('2022', '2022-10'),
        until: someDate,
        monthly: fc.oneof(fc.nat(1000), fc.constant({ from: 300, to: 500 })),
        evidence,
      },
      ['award'],
    ),
    decisions: optional(
      {
        rulebook: fc.constant('us-yale'),
        requirement: fc.constant('list'),
        about: fc.constant('list'),
        granted: fc.boolean(),
      },
      ['rulebook', 'requirement', 'about', 'granted'],
    ),
    complete: fc.subarray([
      'citizenships',
      'residence',
      'clerkships',
      'immunisations',
      'documents',
      'titres',
      'visas',
      'regions',
      'awards',
    ]),
  },
  { requiredKeys: [] },
)

export const anyStudent: fc.Arbitrary<{ truth: Truth; profile: Profile }> = anyTruth.chain((truth) =>
  fc.record({ study: studyOf(truth), sections: otherSections }).map(({ study, sections }) => ({
    truth,
    // fc does not know the codes as such; that it is a profile is what the first property shows.
    profile: { profile: 1, ...sections, study } as Profile,
  })),
)
