import { type Day, gridRuns, runsWhere, stretchesOf } from '../time/index.ts'
import { commonOf, composed, horizonOf, isAlways, type Windows } from './compose-windows.ts'
import type { Core, GridLeaf, Leaf, RecordsLeaf } from './core.ts'
import { leafVerdict } from './evaluate.ts'
import type { Instead } from './instead.ts'
import { hasPromise } from './leaves.ts'
import type { Situation } from './situation.ts'
import { firstWhere, type Stays, seasonsOf, situationAt } from './stays.ts'
import { type MovingLeaf, stepsOf } from './steps.ts'
import { MET, UNMET, type Verdict } from './verdict.ts'

export const windowsOf = (core: Core, stays: Stays): Windows => windowsFor(stays)(core)

/** The windows of leaves, as far as they have been found out for a student and stays. */
export type KnownWindows<Of extends Leaf = Leaf> = Map<Of, Windows>

/**
 * For several requirements of one student. A leaf is evaluated only where it can change with the start, and a whole is
 * composed of the windows of its leaves. What has been found out for a part or a leaf is remembered; `known`, of the leaves
 * as they are, is asked before and told after, so that it can be kept for the next time.
 */
export function windowsFor(
  stays: Stays,
  known: KnownWindows = new Map(),
): (core: Core, instead?: Instead, knownInstead?: KnownWindows<RecordsLeaf>) => Windows {
  const horizon = horizonOf(stays.from, stays.until)
  const first = situationAt(stays.from, stays)
  const stepsOfLeaf = remembered((leaf: MovingLeaf) => insideOnly(stepsOf(leaf, stays), stays))
  const ownOf = remembered((leaf: Leaf) => {
    if (leaf.op === 'grid') return gridWindows(leaf, stays)
    const steps = stepsOfLeaf(leaf)
    if (steps.length === 0) return horizon.constantly(leafVerdict(leaf, first))
    return steppedWindows(steps, stays, (situation) => leafVerdict(leaf, situation))
  }, known)
  const asItIs = remembered((part: Core) => composed(part, ownOf, horizon))
  const revaluedWindows = (part: Core, revaluedOf: (leaf: RecordsLeaf) => Windows): Windows => {
    // What is met on every day is so whatever else is found out, unless it is met only while nobody knows.
    const own = asItIs(part)
    if (isAlways(own, horizon) && !hasPromise(part)) return own
    const of = (leaf: Leaf, positive: boolean) => {
      if (!positive || leaf.op !== 'records' || isAlways(ownOf(leaf), horizon)) return ownOf(leaf)
      return revaluedOf(leaf)
    }
    return composed(part, of, horizon)
  }
  return (core, instead, knownInstead) => {
    if (!instead) return commonOf(partsOf(core), asItIs, horizon)
    const revaluedOf = remembered(
      (leaf: RecordsLeaf) => revaluedLeaf(leaf, stepsOfLeaf(leaf), stays, instead),
      knownInstead,
    )
    return commonOf(partsOf(core), (part) => revaluedWindows(part, revaluedOf), horizon)
  }
}

const partsOf = (core: Core): readonly Core[] => (core.op === 'all' ? core.of : [core])

function remembered<Key, Value>(
  find: (key: Key) => Value,
  known = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const value = known.get(key) ?? find(key)
    known.set(key, value)
    return value
  }
}

const insideOnly = (days: readonly Day[], { from, until }: Stays): readonly Day[] =>
  days.filter((day) => from < day && day <= until)

function gridWindows({ grid }: GridLeaf, { from, until }: Stays): Windows {
  const runs = gridRuns(grid, from, until)
  return { certain: runs, possible: runs }
}

/** With the value that is to be instead of the leaf's own, which changes once in a season. */
function revaluedLeaf(leaf: RecordsLeaf, steps: readonly Day[], stays: Stays, instead: Instead): Windows {
  const valueAt = (day: Day) => instead(leaf, situationAt(day, stays))
  const changes = seasonsOf(stays).flatMap(({ lo, hi }) => {
    const last = valueAt(hi)
    return [lo, firstWhere(lo, hi, (day) => valueAt(day) === last)]
  })
  const verdictIn = (situation: Situation) => instead(leaf, situation) ?? leafVerdict(leaf, situation)
  return steppedWindows([...steps, ...insideOnly(changes, stays)], stays, verdictIn)
}

function steppedWindows(
  steps: readonly Day[],
  stays: Stays,
  verdictIn: (situation: Situation) => Verdict,
): Windows {
  const valueAt = (day: Day) => verdictIn(situationAt(day, stays))
  const stretches = stretchesOf(stays.from, stays.until, steps, valueAt)
  return {
    certain: runsWhere(stretches, (verdict) => verdict === MET),
    possible: runsWhere(stretches, (verdict) => verdict !== UNMET),
  }
}
