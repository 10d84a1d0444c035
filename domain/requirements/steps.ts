// From which starts on a leaf may have another value. Every leaf is a step function of the start.
import type { Facts, Interval } from '../profile/index.ts'
import {
  type Anchor,
  type DateExpression,
  type Day,
  gridRuns,
  type Moments,
  needsRounding,
  type Period,
  resolve,
  type Span,
} from '../time/index.ts'
import type { Leaf } from './core.ts'
import { leafVerdict } from './evaluate.ts'
import type { Situation } from './situation.ts'
import type { Verdict } from './verdict.ts'

/** The stays that are looked at: one for every start day from `from` to `until`. */
export type Stays = {
  readonly facts: Facts
  /**
   * The moments of a stay that starts on this day; later starts never have earlier moments. All stays are of one
   * length, so `end` moves as `start` does.
   */
  readonly momentsAt: (start: Day) => Moments
  readonly from: Day
  readonly until: Day
}

export function situationAt(day: Day, { facts, momentsAt }: Stays): Situation {
  const moments = momentsAt(day)
  return { facts, moments, starts: [moments] }
}

/** Days from which on the leaf may have another value than the day before. */
export function stepsOf(leaf: Leaf, stays: Stays): ReadonlySet<Day> {
  const days = new Set<Day>()
  if (leaf.op === 'grid') {
    for (const { lo, hi } of gridRuns(leaf.grid, stays.from, stays.until)) days.add(lo).add(hi + 1)
  } else if (leaf.op === 'moment' && !isFixed(leaf.left) && !isFixed(leaf.right)) {
    if (canPass(leaf, stays)) scan(leaf, stays, days)
  } else for (const [expression, value] of comparedDays(leaf, stays)) steps(expression, value, stays, days)
  return days
}

/** Two moments that both move do not step once: looked at day by day, which costs little. */
function scan(leaf: Leaf, stays: Stays, days: Set<Day>): void {
  let before: Verdict | undefined
  for (let day = stays.from; day <= stays.until; day += 1) {
    const verdict = leafVerdict(leaf, situationAt(day, stays))
    if (verdict !== before && before !== undefined) days.add(day)
    before = verdict
  }
}

/** What a leaf compares: an expression that moves with the start, and a day of the student's that does not. */
function comparedDays(leaf: Leaf, stays: Stays): [DateExpression, Interval][] {
  const { facts } = stays
  if (leaf.op === 'moment') return comparedMoments(leaf, stays)
  if (leaf.op === 'compare') {
    const value = facts.scalars[leaf.fact]
    return typeof leaf.to === 'object' && value ? [[leaf.to, value]] : []
  }
  if (leaf.op !== 'records') return []
  const rows = facts.records[leaf.table]?.rows ?? []
  return leaf.where.flatMap((test) => {
    if (!('cmp' in test) || typeof test.to !== 'object') return []
    const { to, field } = test
    return rows
      .map((row) => row[field])
      .flatMap((value): [DateExpression, Interval][] => (typeof value === 'object' ? [[to, value]] : []))
  })
}

type MomentLeaf = Extract<Leaf, { op: 'moment' }>

function comparedMoments(
  { left, right }: MomentLeaf,
  { momentsAt, from }: Stays,
): [DateExpression, Interval][] {
  if (isFixed(left)) return [[right, resolve(left, momentsAt(from))]]
  return isFixed(right) ? [[left, resolve(right, momentsAt(from))]] : []
}

/** The same day for every start. */
const isFixed = (expression: DateExpression): boolean =>
  'on' in expression || ('at' in expression && expression.at === 'today')

type FromStay = Extract<DateExpression, { at: Anchor }> & {
  readonly plus?: Period
  readonly plusBusinessDays?: never
}

/** So much from the first or the last day of the stay. */
const isFromStay = (expression: DateExpression): expression is FromStay =>
  'at' in expression &&
  (expression.at === 'start' || expression.at === 'end') &&
  !('plusBusinessDays' in expression)

/** Moves with the start day by day. */
const isRigid = (expression: DateExpression): expression is FromStay =>
  isFromStay(expression) && !(expression.plus && needsRounding(expression.plus))

/** Whether of two moving days now one and now the other may be first. */
function canPass({ left, right }: MomentLeaf, { momentsAt, from }: Stays): boolean {
  if (isRigid(left) && isRigid(right)) return false
  if (!isFromStay(left) || !isFromStay(right)) return true
  const [a, b] = [rangeOf(left, momentsAt(from)), rangeOf(right, momentsAt(from))]
  return a.lo <= b.hi && b.lo <= a.hi
}

/** Between which days the expression would lie in any year: a month has 28 to 31 days. */
function rangeOf({ at, plus = {} }: FromStay, moments: Moments): Span {
  const { years = 0, months = 0, weeks = 0, days = 0 } = plus
  const [count, more] = [years * 12 + months, weeks * 7 + days]
  const { lo, hi } = moments[at]
  return {
    lo: lo + Math.min(28 * count, 31 * count) + more,
    hi: hi + Math.max(28 * count, 31 * count) + more,
  }
}

/** The four starts at which an end of the moving span passes an end of the fixed one. */
function steps(
  expression: DateExpression,
  fixed: Interval,
  { momentsAt, from, until }: Stays,
  days: Set<Day>,
): void {
  const spanAt = (day: Day): Span => resolve(expression, momentsAt(day))
  // Most of what a student has lies in the past, before any start.
  const first = spanAt(from)
  if (first.lo > fixed.hi || spanAt(until).hi < fixed.lo) return
  for (const value of new Set([fixed.lo, fixed.hi]))
    for (const side of ['lo', 'hi'] as const)
      for (const passed of [value, value + 1])
        days.add(
          isRigid(expression)
            ? from + passed - first[side]
            : firstWhere(from, until, (day) => spanAt(day)[side] >= passed),
        )
}

/** First day of the range at which a test turns true that stays true; one after the range when it never does. */
export function firstWhere(from: Day, until: Day, test: (day: Day) => boolean): Day {
  if (test(from)) return from
  let low = from + 1
  let high = until + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
