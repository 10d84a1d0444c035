import type { Facts } from '../profile/index.ts'
import { type Day, gridTest, type Moments, resolve, type StartGrid } from '../time/index.ts'
import { compareIntervals } from './compare.ts'
import type { CompareLeaf, Core, GridLeaf, HasLeaf, JudgementLeaf, Leaf, MomentLeaf } from './core.ts'
import { recordsVerdict } from './records.ts'
import type { Situation } from './situation.ts'
import { all, atLeast, MET, not, UNKNOWN, UNMET, type Verdict, verdictOf } from './verdict.ts'

/** The meaning of a requirement, by plain recursion: what every other back end must agree with. */
export const evaluate = (core: Core, situation: Situation): Verdict => valueWith(core, situation, leafVerdict)

/** The value of a leaf in a situation; `positive`: whether the requirement gains when the leaf does. */
export type LeafValue = (leaf: Leaf, situation: Situation, positive: boolean) => Verdict

/** The value of a requirement from those of its leaves. A leaf is not asked for where others settle it. */
export function valueWith(core: Core, situation: Situation, of: LeafValue, positive = true): Verdict {
  switch (core.op) {
    case 'all':
      return leastOf(core.of, situation, of, positive)
    case 'any':
      return mostOf(core.of, situation, of, positive)
    case 'atLeast':
      return atLeast(
        core.n,
        core.of.map((part) => valueWith(part, situation, of, positive)),
      )
    case 'not':
      return not(valueWith(core.of, situation, of, !positive))
    case 'promised':
      return valueWith(core.of, situation, of, positive) === UNMET ? UNMET : MET
    case 'eachStart':
      return all(
        situation.starts.map((moments) => valueWith(core.of, { ...situation, moments }, of, positive)),
      )
    default:
      return of(core, situation, positive)
  }
}

/** As `all` of the verdicts, but stops where it is settled. */
function leastOf(parts: readonly Core[], situation: Situation, of: LeafValue, positive: boolean): Verdict {
  let least: Verdict = MET
  for (const part of parts) {
    const verdict = valueWith(part, situation, of, positive)
    if (verdict === UNMET) return UNMET
    if (verdict < least) least = verdict
  }
  return least
}

/** As `any` of the verdicts, but stops where it is settled. */
function mostOf(parts: readonly Core[], situation: Situation, of: LeafValue, positive: boolean): Verdict {
  let most: Verdict = UNMET
  for (const part of parts) {
    const verdict = valueWith(part, situation, of, positive)
    if (verdict === MET) return MET
    if (verdict > most) most = verdict
  }
  return most
}

export function leafVerdict(leaf: Leaf, { facts, moments }: Situation): Verdict {
  switch (leaf.op) {
    case 'compare':
      return compareVerdict(leaf, facts, moments)
    case 'has':
      return hasVerdict(leaf, facts)
    case 'records':
      return recordsVerdict(leaf, facts, moments)
    case 'judgement':
      return judgementVerdict(leaf, facts)
    case 'moment':
      return momentVerdict(leaf, moments)
    case 'grid':
      return gridVerdict(leaf, moments)
    case 'constant':
      return leaf.value
  }
}

function compareVerdict(leaf: CompareLeaf, facts: Facts, moments: Moments): Verdict {
  const value = facts.scalars[leaf.fact]
  if (!value) return UNKNOWN
  const to = typeof leaf.to === 'number' ? { lo: leaf.to, hi: leaf.to } : resolve(leaf.to, moments)
  return compareIntervals(value, leaf.cmp, to)
}

function hasVerdict(leaf: HasLeaf, facts: Facts): Verdict {
  const known = facts.codes[leaf.fact]
  if (!known) return UNKNOWN
  return verdictOf(
    known.has.some((code) => leaf.any.includes(code)),
    !known.complete,
  )
}

function judgementVerdict(leaf: JudgementLeaf, facts: Facts): Verdict {
  if (facts.codes['decisions.granted']?.has.includes(leaf.key)) return MET
  return facts.codes['decisions.refused']?.has.includes(leaf.key) ? UNMET : UNKNOWN
}

export const momentVerdict = ({ left, cmp, right }: MomentLeaf, moments: Moments): Verdict =>
  compareIntervals(resolve(left, moments), cmp, resolve(right, moments))

/** A start that is only known to lie within a span is allowed for certain when all its days are. */
function gridVerdict(leaf: GridLeaf, moments: Moments): Verdict {
  const { lo, hi } = moments.start
  const allows = testOf(leaf.grid)
  let every = true
  let some = false
  // An unknown start is a span of three centuries: stop as soon as both are settled.
  for (let day = lo; day <= hi && (every || !some); day += 1) {
    if (allows(day)) some = true
    else every = false
  }
  return verdictOf(every, some)
}

/** A grid is asked about many days, one after the other: its texts are read once. */
const gridTests = new WeakMap<StartGrid, (day: Day) => boolean>()

function testOf(grid: StartGrid): (day: Day) => boolean {
  const test = gridTests.get(grid) ?? gridTest(grid)
  gridTests.set(grid, test)
  return test
}
