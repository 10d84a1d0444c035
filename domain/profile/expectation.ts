// What would have been right, as a code with its values; messages/*/problems.json has the words.

/** What the schemas of the profile expect, by name. */
const named = [
  'amount',
  'code',
  'country',
  'currency',
  'date',
  'day',
  'language',
  'month-day',
  'range',
  'since',
  'doses',
  'document',
  'progress',
  'whole-number',
  'one-or-more',
] as const

export const expectedCodes = [
  ...named,
  'list',
  'flag',
  'number',
  'mapping',
  'text',
  'one-of',
  'at-least',
  'at-least-entries',
  'at-least-characters',
  'at-most',
  'at-most-entries',
  'at-most-characters',
  'as-told',
  'semester-of-year',
  'year-of-course',
  'degree-later',
  'enrolment-day',
  'pay-or-unpaid',
  'no-pay-or-paid',
  'date-not-before',
  'native-or-level',
  'toefl-version',
  'tested-language',
  'toefl-date',
  'score',
] as const

/** What would be right. */
export type Expected = {
  readonly code: (typeof expectedCodes)[number]
  readonly values?: Readonly<Record<string, string | number>>
}

const mark = 'expects '

/** The `error` of a schema: the name of what it expects. */
export const expecting = (what: (typeof named)[number]) => ({ error: `${mark}${what}` })

/** What `expecting` has named in a message; undefined for any other message. */
export function expectedBy(message: string): Expected | undefined {
  const code = named.find((one) => message === `${mark}${one}`)
  return code && { code }
}
