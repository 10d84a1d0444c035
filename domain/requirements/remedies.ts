import type { Day } from '../time/index.ts'
import { type Action, type ActionInfo, actionFor } from './actions.ts'
import { conjunctsOf } from './conjuncts.ts'
import type { Core, Leaf } from './core.ts'
import { constant } from './core.ts'
import { evaluate } from './evaluate.ts'
import { eachLeaf, mapLeaves } from './leaves.ts'
import type { Situation } from './situation.ts'
import { MET } from './verdict.ts'
import { counted } from './windows.ts'

/** Actions that together make every requirement met. */
export type Remedy = { readonly actions: readonly Action[]; readonly doneOn: Day; readonly cost: Cost }
/** Known costs by currency, in cents, and how many actions have none that a source tells. */
export type Cost = { readonly lowCents: Readonly<Record<string, number>>; readonly unknown: number }
export type Remedies = { readonly smallest: Remedy; readonly cheapest: Remedy; readonly earliest: Remedy }

/** One way to meet one requirement: no action of it can be left out. */
type Way = readonly Action[]

/** Beyond this, a requirement offers so many ways that the student needs the rule, not a list. */
const MOST_ACTIONS = 12

/** Whether the student can make the leaf true in time: what is left open then needs somebody else, or time. */
export const isWithinReach =
  (book: readonly ActionInfo[]) =>
  (leaf: Leaf, situation: Situation): boolean =>
    reach(leaf, situation, book) !== undefined

/** Every leaf that the student can make true counts as true. */
export const withinReach = (core: Core, situation: Situation, book: readonly ActionInfo[]): Core =>
  counted(core, situation, isWithinReach(book))

const reach = (leaf: Leaf, { facts, moments }: Situation, book: readonly ActionInfo[]): Action | undefined =>
  leaf.op === 'records' ? actionFor(leaf, facts, moments, book) : undefined

/**
 * The smallest, the cheapest and the earliest set of actions after which all requirements are met; undefined
 * when there is none. Exact: every minimal way of every requirement, combined by branch and bound.
 * Actions run side by side, so a set is done when its last action is.
 */
export function remediesFor(
  cores: readonly Core[],
  situation: Situation,
  book: readonly ActionInfo[],
): Remedies | undefined {
  const open = cores.flatMap(conjunctsOf).filter((core) => evaluate(core, situation) !== MET)
  const ways = open.map((core) => waysFor(core, situation, book))
  if (ways.some((options) => options.length === 0)) return undefined
  ways.sort((a, b) => a.length - b.length)
  const best = (order: Order): Remedy => remedyOf(search(ways, order))
  return {
    smallest: best((a) => [a.length, ...costKey(a)]),
    cheapest: best((a) => [...costKey(a), a.length]),
    earliest: best((a) => [lastDay(a), a.length, ...costKey(a)]),
  }
}

/** A key that never falls when an action is added, so that it bounds the search. */
type Order = (actions: readonly Action[]) => readonly number[]

function waysFor(core: Core, situation: Situation, book: readonly ActionInfo[]): Way[] {
  const actions = new Map<string, Action>()
  eachLeaf(core, (leaf, positive) => {
    const action = positive ? reach(leaf, situation, book) : undefined
    if (action) actions.set(action.key, stricter(actions.get(action.key), action))
  })
  const all = [...actions.values()].slice(0, MOST_ACTIONS)
  const ways: Way[] = []
  for (const subset of subsetsBySize(all)) {
    if (ways.some((way) => way.every((action) => subset.includes(action)))) continue
    if (evaluate(after(core, subset, situation, book), situation) === MET) ways.push(subset)
  }
  return ways
}

function after(core: Core, done: readonly Action[], situation: Situation, book: readonly ActionInfo[]): Core {
  const keys = new Set(done.map((action) => action.key))
  return mapLeaves(core, (leaf, positive) => {
    const action = positive ? reach(leaf, situation, book) : undefined
    return action && keys.has(action.key) ? constant(MET, 'requirement.within-reach') : leaf
  })
}

/** Two leaves that one record serves: it must be as many and as late as the stricter one wants. */
const stricter = (known: Action | undefined, action: Action): Action =>
  known
    ? { ...action, times: Math.max(known.times, action.times), doneOn: Math.max(known.doneOn, action.doneOn) }
    : action

/** All non-empty subsets, smaller ones first. */
function subsetsBySize<Item>(items: readonly Item[]): Item[][] {
  const subsets = Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_, index) => bits & (1 << index)),
  )
  return subsets.slice(1).sort((a, b) => a.length - b.length)
}

function search(ways: readonly (readonly Way[])[], order: Order): readonly Action[] {
  let best: readonly Action[] | undefined
  const visit = (index: number, taken: readonly Action[]) => {
    if (best && compareKeys(order(taken), order(best)) >= 0) return
    const options = ways[index]
    if (!options) {
      best = taken
      return
    }
    for (const way of options) visit(index + 1, join(taken, way))
  }
  visit(0, [])
  return best ?? []
}

function join(taken: readonly Action[], way: Way): readonly Action[] {
  const merged = new Map(taken.map((action) => [action.key, action]))
  for (const action of way) merged.set(action.key, stricter(merged.get(action.key), action))
  return [...merged.values()]
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const lastDay = (actions: readonly Action[]): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...actions.map((action) => action.doneOn))

/** Unknown costs come after known ones: a price that no source tells is not free. */
const costKey = (actions: readonly Action[]): [number, number] => [
  actions.filter((action) => !action.info?.cost).length,
  actions.reduce((sum, action) => sum + (action.info?.cost?.lowCents ?? 0), 0),
]

function remedyOf(actions: readonly Action[]): Remedy {
  const lowCents: Record<string, number> = {}
  for (const { info } of actions)
    if (info?.cost) lowCents[info.cost.currency] = (lowCents[info.cost.currency] ?? 0) + info.cost.lowCents
  return { actions, doneOn: lastDay(actions), cost: { lowCents, unknown: costKey(actions)[0] } }
}
