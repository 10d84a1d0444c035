// The back ends hold numbers and days as 32-bit integers. The two extreme ones mean "absent"; what a fact
// says is kept one away from them and what a requirement asks two away, so that no comparison with an
// absent value can come out certain.

/** `lo` of a value that is not known: below everything. */
export const ABSENT_LO = -(2 ** 31)
/** `hi` of a value that is not known: above everything. */
export const ABSENT_HI = 2 ** 31 - 1

const leastFact = ABSENT_LO + 1
const mostFact = ABSENT_HI - 1
const mostAsked = ABSENT_HI - 3

/** An end of a fact's interval. What is beyond the range is beyond everything that can be asked as well. */
export function factEnd(value: number): number {
  if (!Number.isInteger(value) && Math.abs(value) !== Number.POSITIVE_INFINITY)
    throw new RangeError(`facts are whole numbers, not ${value}`)
  return Math.min(Math.max(value, leastFact), mostFact)
}

/** A number that a requirement compares with or counts to. */
export function askedNumber(value: number): number {
  if (!Number.isInteger(value)) throw new RangeError(`requirements ask for whole numbers, not ${value}`)
  if (Math.abs(value) > mostAsked) throw new RangeError(`${value} is beyond ${mostAsked}`)
  return value
}
