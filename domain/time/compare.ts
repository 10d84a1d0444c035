import { dayOfParts, partsOf } from './day.ts'
import { mapEnds, type Span } from './span.ts'

/** How finely two dates are compared: by day, by month or by year. */
export type Precision = 'day' | 'month' | 'year'

// All comparisons answer true (whatever the exact days are), false (never) or undefined (it depends).
// Source: HL7 CQL 1.5, appendix B, date and time operators, "uncertainty"; checked by cql.oracle.test.ts.

export function before(a: Span, b: Span, precision: Precision = 'day'): boolean | undefined {
  const [x, y] = [atPrecision(a, precision), atPrecision(b, precision)]
  if (x.hi < y.lo) return true
  return x.lo >= y.hi ? false : undefined
}

export function after(a: Span, b: Span, precision: Precision = 'day'): boolean | undefined {
  return before(b, a, precision)
}

export function atOrBefore(a: Span, b: Span, precision: Precision = 'day'): boolean | undefined {
  const later = before(b, a, precision)
  return later === undefined ? undefined : !later
}

export function atOrAfter(a: Span, b: Span, precision: Precision = 'day'): boolean | undefined {
  return atOrBefore(b, a, precision)
}

/** Two equal spans of several days are not surely the same day: "June" and "June" is undefined. */
export function sameDay(a: Span, b: Span, precision: Precision = 'day'): boolean | undefined {
  const [x, y] = [atPrecision(a, precision), atPrecision(b, precision)]
  if (x.hi < y.lo || y.hi < x.lo) return false
  return x.lo === x.hi && y.lo === y.hi ? true : undefined
}

/** Does the imprecise day lie in a run of days? Here `run` means all its days, not one of them. */
export function within(when: Span, run: Span): boolean | undefined {
  if (when.hi < run.lo || when.lo > run.hi) return false
  return run.lo <= when.lo && when.hi <= run.hi ? true : undefined
}

/** Both ends moved to the first day of their month or year, so that comparing by day compares those. */
export function atPrecision(span: Span, precision: Precision): Span {
  if (precision === 'day') return span
  return mapEnds(span, (day) => {
    const { year, month } = partsOf(day)
    return dayOfParts(year, precision === 'year' ? 1 : month, 1)
  })
}
