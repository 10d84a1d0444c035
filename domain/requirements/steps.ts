// From which starts on a leaf may have another value: most leaves are step functions of the start.
import type { Row } from '../profile/index.ts'
import { type DateExpression, type Day, type Moments, resolve, type Span } from '../time/index.ts'
import type { GridLeaf, Leaf, MomentLeaf, RecordsLeaf, RecordTest } from './core.ts'
import { momentVerdict } from './evaluate.ts'
import { type FromStay, isFixed, isFromStay, isRigid, passings } from './moving-day.ts'
import type { Stays } from './stays.ts'
import type { Verdict } from './verdict.ts'

const NONE: readonly Day[] = []

/** A grid of start days is no step function: it says its days itself. */
export type MovingLeaf = Exclude<Leaf, GridLeaf>

/** Days from which on the leaf may have another value than the day before, in any order. */
export function stepsOf(leaf: MovingLeaf, stays: Stays): readonly Day[] {
  switch (leaf.op) {
    case 'moment':
      return momentSteps(leaf, stays)
    case 'compare': {
      const value = stays.facts.scalars[leaf.fact]
      return typeof leaf.to === 'object' && value ? passings(leaf.to, [value], stays) : NONE
    }
    case 'records':
      return recordsSteps(leaf, stays)
    default:
      return NONE
  }
}

function momentSteps(leaf: MomentLeaf, stays: Stays): readonly Day[] {
  const { left, right } = leaf
  const moments = stays.momentsAt(stays.from)
  if (isFixed(left)) return passings(right, [resolve(left, moments)], stays)
  if (isFixed(right)) return passings(left, [resolve(right, moments)], stays)
  return canPass(leaf, moments) ? scan(leaf, stays) : NONE
}

/** Two moments that both move do not step once: looked at day by day. */
function scan(leaf: MomentLeaf, { from, until, momentsAt }: Stays): readonly Day[] {
  const first = momentsAt(from)
  const ofStay = isFromStay(leaf.left) && isFromStay(leaf.right)
  const momentsOn = (day: Day) => (ofStay ? stayMoved(first, day - from) : momentsAt(day))
  const days: Day[] = []
  let before: Verdict | undefined
  for (let day = from; day <= until; day += 1) {
    const verdict = momentVerdict(leaf, momentsOn(day))
    if (verdict !== before && before !== undefined) days.push(day)
    before = verdict
  }
  return days
}

/** As far as the stay goes; what the calendar says is left where it was. */
const stayMoved = (moments: Moments, by: number): Moments => ({
  ...moments,
  start: { lo: moments.start.lo + by, hi: moments.start.hi + by },
  end: { lo: moments.end.lo + by, hi: moments.end.hi + by },
})

/** Whether of two moving days now one and now the other may be first. */
function canPass({ left, right }: MomentLeaf, moments: Moments): boolean {
  if (isRigid(left) && isRigid(right)) return false
  if (!isFromStay(left) || !isFromStay(right)) return true
  const [a, b] = [rangeOf(left, moments), rangeOf(right, moments)]
  return a.lo <= b.hi && b.lo <= a.hi
}

/** So long is a month on average; so many months differ from it by two days at most. */
const MONTH = 30.4375
const MONTHS_DIFFER = 2

/** Between which days the expression would lie in any year. */
function rangeOf({ at, plus = {} }: FromStay, moments: Moments): Span {
  const { years = 0, months = 0, weeks = 0, days = 0 } = plus
  const middle = MONTH * (years * 12 + months) + weeks * 7 + days
  const { lo, hi } = moments[at]
  return { lo: Math.floor(lo + middle) - MONTHS_DIFFER, hi: Math.ceil(hi + middle) + MONTHS_DIFFER }
}

function recordsSteps({ table, where }: RecordsLeaf, stays: Stays): readonly Day[] {
  const rows = stays.facts.records[table]?.rows ?? []
  if (rows.length === 0) return NONE
  return where.filter(isDated).flatMap(({ field, to }) => {
    const days = rows
      .filter((row) => !where.some((test) => isOther(test, row)))
      .map((row) => row[field])
      .filter((value) => typeof value === 'object')
    return days.length === 0 ? NONE : passings(to, days, stays)
  })
}

type DatedTest = Extract<RecordTest, { cmp: string }> & { readonly to: DateExpression }
const isDated = (test: RecordTest): test is DatedTest => 'cmp' in test && typeof test.to === 'object'

/** A record that has another code than is asked never counts, whatever its days are. */
function isOther(test: RecordTest, row: Row): boolean {
  if (!('in' in test) || 'stay' in test.in) return false
  const value = row[test.field]
  return typeof value === 'string' && !test.in.includes(value)
}
