import type { Facts, Interval } from '../profile/index.ts'
import {
  type DateExpression,
  type Day,
  gridRuns,
  intersectRuns,
  type Moments,
  type Runs,
  resolve,
  runsWhere,
  type Span,
  type StartGrid,
} from '../time/index.ts'
import { conjunctsOf } from './conjuncts.ts'
import { type Core, constant, type Leaf } from './core.ts'
import { evaluate, leafVerdict } from './evaluate.ts'
import { eachLeaf, mapLeaves } from './leaves.ts'
import type { Situation } from './situation.ts'
import { MET, UNMET, type Verdict } from './verdict.ts'

/** Start days on which a requirement holds for certain, and on which it may. */
export type Windows = { readonly certain: Runs; readonly possible: Runs }

export type WindowsQuery = {
  readonly facts: Facts
  /** The moments of a stay that starts on this day; later starts never have earlier moments. */
  readonly momentsAt: (start: Day) => Moments
  readonly from: Day
  readonly until: Day
  /** Another value for a leaf; one that has changed for a start stays for every later one. See `withinReach`. */
  readonly instead?: Instead
}

/**
 * Every leaf is a step function of the start, so a part is evaluated only where one of its leaves can change; a
 * binary search finds those days. The parts that must all be met are looked at one by one and their runs
 * intersected: most of them do not move with the start and are evaluated once.
 */
export function windowsOf(core: Core, query: WindowsQuery): Windows {
  const whole: Runs = query.from <= query.until ? [{ lo: query.from, hi: query.until }] : []
  let windows: Windows = { certain: whole, possible: whole }
  for (const part of conjunctsOf(core)) {
    const own = partWindows(part, query)
    windows = {
      certain: intersectRuns(windows.certain, own.certain),
      possible: intersectRuns(windows.possible, own.possible),
    }
    if (windows.possible.length === 0) return windows
  }
  return windows
}

function partWindows(part: Core, query: WindowsQuery): Windows {
  const days = breakpoints(part, query)
  const verdicts = new Map<Day, Verdict>()
  const verdictAt = (day: Day): Verdict => {
    const situation = situationAt(day, query)
    const verdict = verdicts.get(day) ?? evaluate(revalued(part, situation, query.instead), situation)
    verdicts.set(day, verdict)
    return verdict
  }
  return {
    certain: runsWhere(query.from, query.until, days, (day) => verdictAt(day) === MET),
    possible: runsWhere(query.from, query.until, days, (day) => verdictAt(day) !== UNMET),
  }
}

function situationAt(day: Day, { facts, momentsAt }: WindowsQuery): Situation {
  const moments = momentsAt(day)
  return { facts, moments, starts: [moments] }
}

/** The value that a leaf is to have instead of its own; undefined leaves it. Asked only where the rule gains by the leaf. */
export type Instead = (leaf: Leaf, situation: Situation) => Verdict | undefined

/** The same requirement, with leaves that have another value replaced by it. */
export function revalued(core: Core, situation: Situation, instead: Instead | undefined): Core {
  if (!instead) return core
  return mapLeaves(core, (leaf, positive) => {
    const value = positive ? instead(leaf, situation) : undefined
    return value === undefined ? leaf : constant(value, 'requirement.within-reach')
  })
}

/** Days from which on some leaf may have another value than the day before. */
function breakpoints(part: Core, query: WindowsQuery): ReadonlySet<Day> {
  const days = new Set<Day>()
  eachLeaf(part, (leaf) => {
    if (leaf.op === 'grid') gridDays(leaf.grid, query, days)
    else if (leaf.op === 'moment' && !isFixed(leaf.left) && !isFixed(leaf.right)) scan(leaf, query, days)
    else for (const [expression, value] of comparedDays(leaf, query)) steps(expression, value, query, days)
    if (query.instead && leaf.op === 'records') days.add(firstRevalued(leaf, query, query.instead))
  })
  return days
}

function gridDays(grid: StartGrid, { from, until }: WindowsQuery, days: Set<Day>): void {
  for (const { lo, hi } of gridRuns(grid, from, until)) days.add(lo).add(hi + 1)
}

/** Two moments that both move do not step once: looked at day by day, which costs little. */
function scan(leaf: Leaf, query: WindowsQuery, days: Set<Day>): void {
  let before: Verdict | undefined
  for (let day = query.from; day <= query.until; day += 1) {
    const verdict = leafVerdict(leaf, situationAt(day, query))
    if (verdict !== before && before !== undefined) days.add(day)
    before = verdict
  }
}

/** What a leaf compares: an expression that moves with the start, and a day of the student's that does not. */
function comparedDays(leaf: Leaf, query: WindowsQuery): [DateExpression, Interval][] {
  const { facts } = query
  if (leaf.op === 'moment') return comparedMoments(leaf, query)
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

function comparedMoments({ left, right }: MomentLeaf, query: WindowsQuery): [DateExpression, Interval][] {
  const { moments } = situationAt(query.from, query)
  if (isFixed(left)) return [[right, resolve(left, moments)]]
  return isFixed(right) ? [[left, resolve(right, moments)]] : []
}

/** The same day for every start. */
const isFixed = (expression: DateExpression): boolean =>
  'on' in expression || ('at' in expression && expression.at === 'today')

/** The four starts at which an end of the moving span passes an end of the fixed one. */
function steps(
  expression: DateExpression,
  fixed: Interval,
  { momentsAt, from, until }: WindowsQuery,
  days: Set<Day>,
): void {
  const spanAt = (day: Day): Span => resolve(expression, momentsAt(day))
  for (const value of new Set([fixed.lo, fixed.hi])) {
    for (const side of ['lo', 'hi'] as const) {
      days.add(firstWhere(from, until, (day) => spanAt(day)[side] >= value))
      days.add(firstWhere(from, until, (day) => spanAt(day)[side] > value))
    }
  }
}

/** The start from which the leaf has the value that it has for the last one. */
function firstRevalued(leaf: Leaf, query: WindowsQuery, instead: Instead): Day {
  const valueAt = (day: Day) => instead(leaf, situationAt(day, query))
  const last = valueAt(query.until)
  return firstWhere(query.from, query.until, (day) => valueAt(day) === last)
}

/** First day of the range at which a test turns true that stays true; one after the range when it never does. */
function firstWhere(from: Day, until: Day, test: (day: Day) => boolean): Day {
  let low = from
  let high = until + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
