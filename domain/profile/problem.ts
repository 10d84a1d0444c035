/** Where in the profile something is wrong: the keys and list positions from the top. */
export type Place = readonly (string | number)[]

export type ProblemCode =
  | 'unknown-key'
  | 'missing'
  | 'not-allowed'
  | 'too-long'
  | 'as-of-missing'
  | 'semester-outside-year'
  | 'year-beyond-course'
  | 'degree-not-yet-held'
  | 'enrolment-over'
  | 'dates-reversed'
  | 'pay-contradicted'
  | 'language-unsaid'
  | 'level-unsaid'
  | 'test-version-unclear'
  | 'test-not-yet-given'
  | 'score-off-scale'

/** Something in a profile that must be mended before it can be used. */
export type Problem = {
  /** Such as study.year or clerkships[2].weeks; empty for the whole file. */
  readonly path: string
  readonly place: Place
  readonly code: ProblemCode
  readonly value: unknown
  /** What would be right, in words. */
  readonly allowed: string
  readonly didYouMean?: string
  readonly message: string
}

export type ProblemFacts = Omit<Problem, 'path' | 'message'>

export function problemOf(facts: ProblemFacts): Problem {
  const path = pathText(facts.place)
  return { path, ...facts, message: sentence(path || 'The profile', facts) }
}

function pathText(place: Place): string {
  return place
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

const openings: Partial<Record<ProblemCode, string>> = {
  'unknown-key': 'there is no such key.',
  missing: 'this is missing.',
  'as-of-missing': 'it must be clear on which day this was true.',
  'semester-outside-year': 'the semester does not lie in the year of study.',
  'year-beyond-course': 'the course has fewer years.',
  'degree-not-yet-held': 'this day is still to come.',
  'enrolment-over': 'this contradicts `enrolled: true`.',
  'dates-reversed': 'this ends before it begins.',
  'pay-contradicted': 'this contradicts `paid`.',
  'language-unsaid': 'this test exists in several languages.',
  'level-unsaid': 'nothing is said about how well.',
  'test-version-unclear': 'the scale of TOEFL iBT changed on 2026-01-21, and this may be either.',
  'test-not-yet-given': 'this version of the test was not given then.',
  'score-off-scale': 'the scale does not have this score.',
}

/** Next to a good guess, a list that is longer than two lines helps nobody. */
const longestList = 200

/** All sentences are built here until they come from messages. */
function sentence(subject: string, { code, value, allowed, didYouMean }: ProblemFacts): string {
  const opening = openings[code] ?? `${shown(value)} is not right here.`
  if (didYouMean === undefined) return `${subject}: ${opening} Right would be: ${allowed}.`
  const rest = allowed.length > longestList ? '' : ` Right would be: ${allowed}.`
  return `${subject}: ${opening} Did you mean ${didYouMean}?${rest}`
}

const shownLength = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}
