import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSpan, parseSpan } from '../time/index.ts'
import { isRefinedBy, isWithin } from './facts-order.testing.ts'
import { type FactKey, factOrigins, factsOf, type Profile, readProfile, tables } from './index.ts'
import { anyStudent } from './profile.testing.ts'

test('what the student may truly say is a profile', () => {
  fc.assert(
    fc.property(anyStudent, ({ profile }) => {
      expect(readProfile(profile)).toEqual({ profile })
    }),
  )
})

test('the truth is never excluded, however little and however vaguely it was said', () => {
  fc.assert(
    fc.property(anyStudent, ({ truth, profile }) => {
      const { scalars } = factsOf(profile)
      const { semesters, graduation, years } = truth
      const days: Partial<Record<FactKey, number | undefined>> = {
        'study.graduationOn': graduation,
        'study.medicalDegreeOn': graduation,
        'study.finalYearFrom': semesters[2 * years - 2],
        'study.penultimateYearFrom': semesters[2 * years - 4],
        'study.clinicalFrom': truth.clinical,
        'study.coresDoneOn': truth.coresDone,
        ...Object.fromEntries(semesters.map((day, index) => [`study.semester${index + 1}From`, day])),
      }
      for (const [fact, day = 0] of Object.entries(days)) {
        const known = scalars[fact as keyof typeof scalars]
        expect(!known || isWithin({ lo: day, hi: day }, known), `${fact} ${known && formatSpan(known)}`).toBe(
          true,
        )
      }
    }),
    { numRuns: 1000 },
  )
})

test('leaving a section out makes no fact more certain', () => {
  fc.assert(
    fc.property(anyStudent, fc.nat(), ({ profile }, choice) => {
      const sections = Object.keys(profile).filter((key) => key !== 'profile')
      const section = sections[choice % sections.length] ?? ''
      // Nothing in a complete list is not the same as nothing said.
      const complete = profile.complete?.filter((path) => path !== section) ?? []
      const left = without({ ...profile, complete }, section)
      expect(isRefinedBy(factsOf(left), factsOf(profile))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

// The other statements about the course replace a way of counting by a better one, and may contradict it.
const independent = [
  'yearStarts',
  'semester',
  'graduation',
  'clinicalSince',
  'coresDone',
  'doctorateSince',
  'fullTime',
  'enrolled',
]
test.each(independent)('leaving out study.%s makes no fact more certain', (key) => {
  fc.assert(
    fc.property(anyStudent, ({ profile }) => {
      const { year, medicalDegree } = profile.study ?? {}
      fc.pre(key !== 'semester' || year !== undefined)
      fc.pre(key !== 'graduation' || !medicalDegree)
      const left = { ...profile, study: without(profile.study ?? {}, key) }
      expect(isRefinedBy(factsOf(left), factsOf(profile))).toBe(true)
    }),
  )
})

test('saying dates more vaguely makes no fact more certain', () => {
  fc.assert(
    fc.property(anyStudent, ({ profile }) => {
      expect(isRefinedBy(factsOf(vaguely(profile) as Profile), factsOf(profile))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('every row has the fields of its table', () => {
  fc.assert(
    fc.property(anyStudent, ({ profile }) => {
      for (const [table, { rows }] of Object.entries(factsOf(profile).records)) {
        const fields: Readonly<Record<string, string>> = tables[table as keyof typeof tables].fields
        for (const [field, value] of rows.flatMap((row) => Object.entries(row)))
          expect([table, field, typeof value === 'string']).toEqual([table, field, fields[field] === 'code'])
      }
    }),
  )
})

test('origins are there for every fact, and for no other', () => {
  fc.assert(
    fc.property(anyStudent, ({ profile }) => {
      const { scalars, codes, records } = factsOf(profile)
      expect(Object.keys(factOrigins(profile)).sort()).toEqual(
        Object.keys({ ...scalars, ...codes, ...records }).sort(),
      )
    }),
  )
})

function without<T extends object>(of: T, key: string): T {
  return Object.fromEntries(Object.entries(of).filter(([other]) => other !== key)) as T // a part of T
}

/** Every date but `asOf` as a range of whole years around it. */
function vaguely(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(vaguely)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'asOf' ? inner : vaguely(inner)]),
    )
  const span = typeof value === 'string' ? parseSpan(value) : undefined
  return span
    ? `${formatSpan(span).slice(0, 4)}..${formatSpan({ lo: span.hi, hi: span.hi }).slice(0, 4)}`
    : value
}
