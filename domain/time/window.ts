import type { Day } from './day.ts'
import type { Span } from './span.ts'

/**
 * A set of days as its runs, each from `lo` to `hi` included: in order, at least one day between two.
 * The functions here take and give such lists. A run is all its days, not one uncertain day of them.
 */
export type Runs = readonly Span[]

/** The days that are in both. */
export function intersectRuns(a: Runs, b: Runs): Span[] {
  const common: Span[] = []
  for (let i = 0, j = 0; ; ) {
    const [x, y] = [a[i], b[j]]
    if (!x || !y) return common
    const [lo, hi] = [Math.max(x.lo, y.lo), Math.min(x.hi, y.hi)]
    if (lo <= hi) common.push({ lo, hi })
    if (x.hi < y.hi) i += 1
    else j += 1
  }
}

/** The days that are in one of them or in both. */
export function unionRuns(a: Runs, b: Runs): Span[] {
  return joinRuns([...a, ...b].sort((x, y) => x.lo - y.lo))
}

/** The days from `from` to `until`, both included, that are not in the runs; the runs lie between them. */
export function otherRuns(runs: Runs, from: Day, until: Day): Span[] {
  const others: Span[] = []
  let next = from
  for (const { lo, hi } of runs) {
    if (next < lo) others.push({ lo: next, hi: lo - 1 })
    next = hi + 1
  }
  if (next <= until) others.push({ lo: next, hi: until })
  return others
}

/** A run of days with the value that all of them have. */
export type Stretch<Value> = Span & { readonly value: Value }

/**
 * The stretches from `from` to `until`, both included, between two breakpoints: the days, in any order, whose value
 * may differ from that of the day before. The value is asked for once per stretch.
 */
export function stretchesOf<Value>(
  from: Day,
  until: Day,
  breakpoints: Iterable<Day>,
  valueAt: (day: Day) => Value,
): Stretch<Value>[] {
  if (from > until) return []
  const inside = new Set([...breakpoints].filter((day) => from < day && day <= until))
  const starts = [from, ...[...inside].sort((x, y) => x - y)]
  return starts.map((lo, i) => ({ lo, hi: (starts[i + 1] ?? until + 1) - 1, value: valueAt(lo) }))
}

/** The days of the stretches whose value passes the test. */
export const runsWhere = <Value>(
  stretches: readonly Stretch<Value>[],
  test: (value: Value) => boolean,
): Span[] => joinRuns(stretches.filter(({ value }) => test(value)))

/** Joins spans, sorted by `lo`, that touch or overlap. */
function joinRuns(sorted: Runs): Span[] {
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.lo <= last.hi + 1)
      joined[joined.length - 1] = { lo: last.lo, hi: Math.max(last.hi, span.hi) }
    else joined.push({ lo: span.lo, hi: span.hi })
  }
  return joined
}
