import { type Day, intersectRuns, type Runs, runsWhere, stretchesOf } from '../time/index.ts'
import { conjunctsOf } from './conjuncts.ts'
import { type Core, constant, type Leaf, type RecordsLeaf } from './core.ts'
import { evaluate } from './evaluate.ts'
import { eachLeaf, hasPromise, mapLeaves } from './leaves.ts'
import type { Situation } from './situation.ts'
import { firstWhere, type Stays, situationAt, stepsOf } from './steps.ts'
import { MET, UNMET, type Verdict } from './verdict.ts'

/** Start days on which a requirement holds for certain, and on which it may. */
export type Windows = { readonly certain: Runs; readonly possible: Runs }

export const windowsOf = (core: Core, stays: Stays): Windows => windowsFor(stays)(core)

/**
 * For several requirements of one student. Every leaf is a step function of the start, so a part is evaluated
 * only where one of its leaves can change. The parts that must all be met are looked at one by one and their runs
 * intersected: most of them do not move with the start and are evaluated once. What has been found out for a part
 * or a leaf is remembered.
 */
export function windowsFor(stays: Stays): (core: Core, instead?: Instead) => Windows {
  const always = whole(stays)
  const partsOf = remembered(conjunctsOf)
  const stepsOfLeaf = remembered((leaf: Leaf) => stepsOf(leaf, stays))
  const changesOf = remembered((part: Core) => changes(part, stepsOfLeaf))
  const asItIs = remembered((part: Core) => partWindows(part, changesOf(part).days, stays))
  const revaluedWindows = (part: Core, instead: Instead): Windows => {
    const { days, records } = changesOf(part)
    if (records.length === 0 || staysMet(part, asItIs(part), stays)) return asItIs(part)
    const first = records.map((leaf) => firstRevalued(leaf, stays, instead))
    return partWindows(part, [...days, ...first], stays, instead)
  }
  return (core, instead) => {
    let windows = always
    for (const part of partsOf(core)) {
      windows = common(windows, instead ? revaluedWindows(part, instead) : asItIs(part))
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

function whole({ from, until }: Stays): Windows {
  const runs = from <= until ? [{ lo: from, hi: until }] : []
  return { certain: runs, possible: runs }
}

/** What is met on every day is so whatever else is found out, unless it is met only while nobody knows. */
function staysMet(part: Core, { certain: [run] }: Windows, { from, until }: Stays): boolean {
  return run?.lo === from && run.hi === until && !hasPromise(part)
}

const common = (a: Windows, b: Windows): Windows => ({
  certain: intersectRuns(a.certain, b.certain),
  possible: intersectRuns(a.possible, b.possible),
})

type Changes = { readonly days: ReadonlySet<Day>; readonly records: readonly RecordsLeaf[] }

/** The days on which a part can change, and the leaves that can get another value. */
function changes(part: Core, stepsOfLeaf: (leaf: Leaf) => Iterable<Day>): Changes {
  const days = new Set<Day>()
  const records: RecordsLeaf[] = []
  eachLeaf(part, (leaf) => {
    for (const day of stepsOfLeaf(leaf)) days.add(day)
    if (leaf.op === 'records') records.push(leaf)
  })
  return { days, records }
}

function partWindows(part: Core, days: Iterable<Day>, stays: Stays, instead?: Instead): Windows {
  const stretches = stretchesOf(stays.from, stays.until, days, (day): Verdict => {
    const situation = situationAt(day, stays)
    return evaluate(instead ? revalued(part, situation, instead) : part, situation)
  })
  return {
    certain: runsWhere(stretches, (verdict) => verdict === MET),
    possible: runsWhere(stretches, (verdict) => verdict !== UNMET),
  }
}

/**
 * The value that records are to have instead of their own; undefined leaves it. Asked only where the rule gains by
 * the leaf. Better than the own value, or settled where that is unknown; and a value that has changed for a start
 * stays for every later one. See `withinReach`.
 */
export type Instead = (leaf: RecordsLeaf, situation: Situation) => Verdict | undefined

/** The same requirement, with leaves that have another value replaced by it. */
export function revalued(core: Core, situation: Situation, instead: Instead): Core {
  return mapLeaves(core, (leaf, positive) => {
    const value = positive && leaf.op === 'records' ? instead(leaf, situation) : undefined
    return value === undefined ? leaf : constant(value, 'requirement.within-reach')
  })
}

/** The start from which the leaf has the value that it has for the last one. */
function firstRevalued(leaf: RecordsLeaf, stays: Stays, instead: Instead): Day {
  const valueAt = (day: Day) => instead(leaf, situationAt(day, stays))
  const last = valueAt(stays.until)
  return firstWhere(stays.from, stays.until, (day) => valueAt(day) === last)
}
