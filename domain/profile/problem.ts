import type { Expected } from './expectation.ts'

/** Where in the profile something is wrong: the keys and list positions from the top. */
export type Place = readonly (string | number)[]

export const problemCodes = [
  'newer-format',
  'unknown-key',
  'missing',
  'not-allowed',
  'too-long',
  'as-of-missing',
  'semester-outside-year',
  'year-beyond-course',
  'degree-not-yet-held',
  'enrolment-over',
  'dates-reversed',
  'pay-contradicted',
  'language-unsaid',
  'level-unsaid',
  'test-version-unclear',
  'test-not-yet-given',
  'score-off-scale',
] as const

/** Something in a profile that must be mended before it can be used. */
export type Problem = {
  /** Such as study.year or clerkships[2].weeks; empty for the whole file. */
  readonly path: string
  readonly place: Place
  readonly code: (typeof problemCodes)[number]
  readonly value: unknown
  /** What would be right. */
  readonly allowed: Expected
  readonly didYouMean?: string
}

export type ProblemFacts = Omit<Problem, 'path'>

export const problemOf = (facts: ProblemFacts): Problem => ({ path: pathText(facts.place), ...facts })

function pathText(place: Place): string {
  return place
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}
