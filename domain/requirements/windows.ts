import type { Facts, Interval } from '../profile/index.ts'
import {
  type DateExpression,
  type Day,
  gridRuns,
  intersectRuns,
  type Moments,
  needsRounding,
  type Runs,
  resolve,
  runsWhere,
  type Span,
  type StartGrid,
} from '../time/index.ts'
import { conjunctsOf } from './conjuncts.ts'
import { type Core, constant, type Leaf, type RecordsLeaf } from './core.ts'
import { evaluate, leafVerdict } from './evaluate.ts'
import { eachLeaf, mapLeaves } from './leaves.ts'
import type { Situation } from './situation.ts'
import { MET, UNMET, type Verdict } from './verdict.ts'

/** Start days on which a requirement holds for certain, and on which it may. */
export type Windows = { readonly certain: Runs; readonly possible: Runs }

export type WindowsQuery = {
  readonly facts: Facts
  /**
   * The moments of a stay that starts on this day; later starts never have earlier moments. All stays are of one
   * length, so `end` moves as `start` does.
   */
  readonly momentsAt: (start: Day) => Moments
  readonly from: Day
  readonly until: Day
}

export const windowsOf = (core: Core, query: WindowsQuery): Windows => windowsFor(query)(core)

/**
 * For several requirements of one student. Every leaf is a step function of the start, so a part is evaluated
 * only where one of its leaves can change; a binary search finds those days. The parts that must all be met are
 * looked at one by one and their runs intersected: most of them do not move with the start and are evaluated
 * once. What has been found out for a part or a leaf is remembered.
 */
export function windowsFor(query: WindowsQuery): (core: Core, instead?: Instead) => Windows {
  const { from, until } = query
  const whole: Runs = from <= until ? [{ lo: from, hi: until }] : []
  const partsOf = remembered(conjunctsOf)
  const stepsOf = remembered((leaf: Leaf) => stepsOfLeaf(leaf, query))
  const asItIs = remembered((part: Core) => partWindows(part, query, stepsOf))
  return (core, instead) => {
    let windows: Windows = { certain: whole, possible: whole }
    for (const part of partsOf(core)) {
      const own = instead && hasRecords(part) ? partWindows(part, query, stepsOf, instead) : asItIs(part)
      windows = {
        certain: intersectRuns(windows.certain, own.certain),
        possible: intersectRuns(windows.possible, own.possible),
      }
      if (windows.possible.length === 0) return windows
    }
    return windows
  }
}

function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? find(key)
    known.set(key, value)
    return value
  }
}

function partWindows(
  part: Core,
  query: WindowsQuery,
  stepsOf: (leaf: Leaf) => readonly Day[],
  instead?: Instead,
): Windows {
  const days = new Set<Day>()
  eachLeaf(part, (leaf) => {
    for (const day of stepsOf(leaf)) days.add(day)
    if (instead && leaf.op === 'records') days.add(firstRevalued(leaf, query, instead))
  })
  const verdictAt = remembered((day: Day): Verdict => {
    const situation = situationAt(day, query)
    return evaluate(instead ? revalued(part, situation, instead) : part, situation)
  })
  return {
    certain: runsWhere(query.from, query.until, days, (day) => verdictAt(day) === MET),
    possible: runsWhere(query.from, query.until, days, (day) => verdictAt(day) !== UNMET),
  }
}

function hasRecords(part: Core): boolean {
  let found = false
  eachLeaf(part, (leaf) => {
    if (leaf.op === 'records') found = true
  })
  return found
}

function situationAt(day: Day, { facts, momentsAt }: WindowsQuery): Situation {
  const moments = momentsAt(day)
  return { facts, moments, starts: [moments] }
}

/**
 * The value that records are to have instead of their own; undefined leaves it. Asked only where the rule gains by
 * the leaf. A value that has changed for a start stays for every later one. See `withinReach`.
 */
export type Instead = (leaf: RecordsLeaf, situation: Situation) => Verdict | undefined

/** The same requirement, with leaves that have another value replaced by it. */
export function revalued(core: Core, situation: Situation, instead: Instead): Core {
  return mapLeaves(core, (leaf, positive) => {
    const value = positive && leaf.op === 'records' ? instead(leaf, situation) : undefined
    return value === undefined ? leaf : constant(value, 'requirement.within-reach')
  })
}

/** Days from which on the leaf may have another value than the day before. */
function stepsOfLeaf(leaf: Leaf, query: WindowsQuery): readonly Day[] {
  const days = new Set<Day>()
  if (leaf.op === 'grid') gridDays(leaf.grid, query, days)
  else if (leaf.op === 'moment' && !isFixed(leaf.left) && !isFixed(leaf.right)) {
    if (!isRigid(leaf.left) || !isRigid(leaf.right)) scan(leaf, query, days)
  } else for (const [expression, value] of comparedDays(leaf, query)) steps(expression, value, query, days)
  return [...days]
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

/** Moves with the start day by day: so many days from the first or the last day of the stay. */
const isRigid = (expression: DateExpression): boolean =>
  'at' in expression &&
  (expression.at === 'start' || expression.at === 'end') &&
  !('plusBusinessDays' in expression) &&
  !('plus' in expression && needsRounding(expression.plus))

/** The four starts at which an end of the moving span passes an end of the fixed one. */
function steps(
  expression: DateExpression,
  fixed: Interval,
  { momentsAt, from, until }: WindowsQuery,
  days: Set<Day>,
): void {
  const spanAt = (day: Day): Span => resolve(expression, momentsAt(day))
  // Most of what a student has lies in the past, before any start.
  if (spanAt(from).lo > fixed.hi || spanAt(until).hi < fixed.lo) return
  for (const value of new Set([fixed.lo, fixed.hi])) {
    for (const side of ['lo', 'hi'] as const) {
      days.add(firstWhere(from, until, (day) => spanAt(day)[side] >= value))
      days.add(firstWhere(from, until, (day) => spanAt(day)[side] > value))
    }
  }
}

/** The start from which the leaf has the value that it has for the last one. */
function firstRevalued(leaf: RecordsLeaf, query: WindowsQuery, instead: Instead): Day {
  const valueAt = (day: Day) => instead(leaf, situationAt(day, query))
  const last = valueAt(query.until)
  return firstWhere(query.from, query.until, (day) => valueAt(day) === last)
}

/** First day of the range at which a test turns true that stays true; one after the range when it never does. */
function firstWhere(from: Day, until: Day, test: (day: Day) => boolean): Day {
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
