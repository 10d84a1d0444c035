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

/**
 * The days from `from` to `until`, both included, that pass the test. The test is called once per stretch
 * between two breakpoints: the days, in any order, whose answer may differ from that of the day before.
 */
export function runsWhere(
  from: Day,
  until: Day,
  breakpoints: Iterable<Day>,
  test: (day: Day) => boolean,
): Span[] {
  if (from > until) return []
  const inside = [...breakpoints].filter((day) => from < day && day <= until)
  const starts = [from, ...inside.sort((x, y) => x - y)]
  const stretches = starts.map((lo, i) => ({ lo, hi: (starts[i + 1] ?? until + 1) - 1 }))
  return joinRuns(stretches.filter(({ lo, hi }) => lo <= hi && test(lo)))
}

/** Joins spans, sorted by `lo`, that touch or overlap. */
function joinRuns(sorted: Runs): Span[] {
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last && span.lo <= last.hi + 1)
      joined[joined.length - 1] = { lo: last.lo, hi: Math.max(last.hi, span.hi) }
    else joined.push(span)
  }
  return joined
}
