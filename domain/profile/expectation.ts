// What would have been right, in words. The schemas name an expectation by its key only, so that the words
// can be said in another language later.

const expectations = {
  amount: 'a whole number, or {from: 3, to: 5} where it is not known exactly',
  code: 'a code of letters, digits, - _ . + and /, without spaces',
  country: 'an ISO 3166 country code in capitals, such as DE or GB',
  currency: 'an ISO 4217 currency code, such as EUR',
  date: 'a date such as 2027-06-15, 2027-06, 2027, 2027-06..2027-09 or "June 2027"',
  day: 'one exact day, such as 2026-11-22',
  language: 'an ISO 639 language code in small letters, such as en',
  'month-day': 'a day of the year as MM-DD, such as 10-01',
  range: 'a number that is not below `from`',
  since: 'a date, `true` (already, unknown since when) or `false` (not yet)',
  doses: 'the dates of the doses, or how many there were',
  progress: 'one of `done` (a day), `waitingFor` (for whom) and `skipped` (why)',
  document: 'a kind of document, or a mapping with `type`',
  'whole-number': 'a whole number',
  'one-or-more': 'one of them, or a list',
} as const satisfies Record<string, string>

type Expectation = keyof typeof expectations

const mark = 'expects '

/** The `error` of a schema: the key of what it expects. */
export const expecting = (what: Expectation) => ({ error: `${mark}${what}` })

/** The words for a message that `expecting` has put there; undefined for any other. */
export function expectedBy(message: string): string | undefined {
  const key = message.slice(mark.length)
  return message.startsWith(mark) && Object.hasOwn(expectations, key)
    ? expectations[key as Expectation] // hasOwn has just shown that it is one
    : undefined
}
