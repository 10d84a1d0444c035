import type { Facts, Interval, Records, Row } from '../profile/index.ts'
import { type Moments, resolve } from '../time/index.ts'
import { compareIntervals } from './compare.ts'
import type { CodeSet, RecordsLeaf, RecordTest } from './core.ts'
import { all, MET, not, UNKNOWN, UNMET, type Verdict, verdictOf } from './verdict.ts'

const noRecords: Records = { rows: [], complete: false }

/** Value of a records leaf: certain matches, possible matches, and whether more may exist. */
export function recordsVerdict(leaf: RecordsLeaf, facts: Facts, moments: Moments): Verdict {
  const { rows, complete } = facts.records[leaf.table] ?? noRecords
  // What most students have of most tables; of nothing there is no measure and no gap.
  if (rows.length === 0) return leaf.atLeast <= 0 ? MET : complete ? UNMET : UNKNOWN
  const tests = leaf.where.map((test) => bindTest(test, facts, moments))
  const certain: Row[] = []
  const possible: Row[] = []
  for (const row of rows) {
    const verdict = all(tests.map((test) => testRow(test, row)))
    if (verdict === MET) certain.push(row)
    if (verdict !== UNMET) possible.push(row)
  }
  const certainly = leastOf(leaf, certain) >= leaf.atLeast
  return verdictOf(certainly, !complete || mostOf(leaf, possible) >= leaf.atLeast)
}

export type BoundTest =
  | { readonly field: string; readonly codes: readonly string[] | undefined; readonly negated: boolean }
  | { readonly field: string; readonly cmp: '>=' | '<='; readonly to: Interval }

/** Fixes what depends on the stay. A code of the stay that is not known leaves `codes` undefined. */
function bindTest(test: RecordTest, facts: Facts, moments: Moments): BoundTest {
  if ('cmp' in test) {
    const to = typeof test.to === 'number' ? { lo: test.to, hi: test.to } : resolve(test.to, moments)
    return { field: test.field, cmp: test.cmp, to }
  }
  const set = 'in' in test ? test.in : test.notIn
  return { field: test.field, codes: codesOf(set, facts), negated: 'notIn' in test }
}

function codesOf(set: CodeSet, facts: Facts): readonly string[] | undefined {
  if (!('stay' in set)) return set
  const known = facts.codes[set.stay]
  return known?.complete ? known.has : undefined
}

function testRow(test: BoundTest, row: Row): Verdict {
  const value = row[test.field]
  if (value === undefined) return UNKNOWN
  if ('cmp' in test) return typeof value === 'string' ? UNMET : compareIntervals(value, test.cmp, test.to)
  if (test.codes === undefined) return UNKNOWN
  const within = typeof value === 'string' && test.codes.includes(value) ? MET : UNMET
  return test.negated ? not(within) : within
}

/** The least that rows which certainly match can come to. */
function leastOf(leaf: RecordsLeaf, rows: readonly Row[]): number {
  const gap = gapOf(leaf)
  if (gap) return chain(rows, gap)
  if (!leaf.measure) return rows.length
  if ('sum' in leaf.measure) return sum(rows, leaf.measure.sum, 'lo')
  return distinct(rows, leaf.measure.distinct).known
}

/** The most that rows which possibly match can come to. */
function mostOf(leaf: RecordsLeaf, rows: readonly Row[]): number {
  const gap = gapOf(leaf)
  if (gap) return rows.every((row) => isExact(row[gap.field])) ? chain(rows, gap) : rows.length
  if (!leaf.measure) return rows.length
  if ('sum' in leaf.measure) return sum(rows, leaf.measure.sum, 'hi')
  const { known, unnamed } = distinct(rows, leaf.measure.distinct)
  return known + unnamed
}

/** Any two records are at least 0 days apart, so such a gap asks nothing. */
const gapOf = ({ gap }: RecordsLeaf): RecordsLeaf['gap'] => (gap && gap.days > 0 ? gap : undefined)

const isExact = (value: string | Interval | undefined): boolean =>
  value !== undefined && typeof value !== 'string' && value.lo === value.hi

/**
 * Longest chain of records that are certainly at least `days` apart. Taking the earliest end first is
 * optimal, as in interval scheduling (Kleinberg and Tardos, Algorithm Design, section 4.1).
 */
function chain(rows: readonly Row[], gap: { readonly field: string; readonly days: number }): number {
  const days = rows.map((row) => row[gap.field]).filter((value) => typeof value === 'object')
  days.sort((a, b) => a.hi - b.hi)
  let count = 0
  let freeFrom = Number.NEGATIVE_INFINITY
  for (const day of days) {
    if (day.lo < freeFrom) continue
    count += 1
    freeFrom = day.hi + gap.days
  }
  return count
}

function sum(rows: readonly Row[], field: string, side: 'lo' | 'hi'): number {
  let total = 0
  for (const row of rows) {
    const value = row[field]
    // A record without the number may hold any: it adds nothing for certain and everything possibly.
    if (typeof value === 'object') total += value[side]
    else if (side === 'hi') return Number.POSITIVE_INFINITY
  }
  return total
}

function distinct(rows: readonly Row[], field: string): { known: number; unnamed: number } {
  const codes = new Set<string>()
  let unnamed = 0
  for (const row of rows) {
    const value = row[field]
    if (typeof value === 'string') codes.add(value)
    else unnamed += 1
  }
  return { known: codes.size, unnamed }
}
