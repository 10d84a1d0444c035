import type { Facts } from '../profile/index.ts'
import type { Day, Moments } from '../time/index.ts'
import { type Action, type ActionInfo, actionInTime, type RecordToGet, recordToGet } from './actions.ts'
import { conjunctsOf } from './conjuncts.ts'
import type { Core, Leaf } from './core.ts'
import { evaluate, leafVerdict } from './evaluate.ts'
import { evaluateRevalued, type Instead, revalued } from './instead.ts'
import { eachLeaf } from './leaves.ts'
import { isObtainable } from './obtainable.ts'
import type { Situation } from './situation.ts'
import { sufficientSets } from './sufficient.ts'
import { MET, UNMET, type Verdict } from './verdict.ts'

/** Actions that together make every requirement met. */
export type Remedy = { readonly actions: readonly Action[]; readonly doneOn: Day; readonly cost: Cost }
/** Known costs by currency, in cents, and how many actions have none that a source tells. */
export type Cost = { readonly lowCents: Readonly<Record<string, number>>; readonly unknown: number }
export type Remedies = { readonly smallest: Remedy; readonly cheapest: Remedy; readonly earliest: Remedy }

/** One way to meet one requirement: no action of it can be left out. */
type Way = readonly Action[]

/** Beyond this, a requirement offers so many ways that the student needs the rule, not a list. */
const MOST_ACTIONS = 12

/** The action that makes a leaf true in a situation, if the student has one. */
export type Reach = (leaf: Leaf, situation: Situation) => Action | undefined

/** What a student of these facts can get for leaves, as far as it has been found out: whenever, and by the moments of a stay. */
export type KnownActions = {
  readonly facts: Facts
  readonly records: Map<Leaf, RecordToGet | undefined>
  readonly inTime: Map<Moments, Map<Leaf, Action | undefined>>
}

/** Remembers what it has found out: the same leaves are asked about for every start day and every set of actions. */
export function reachOf(book: readonly ActionInfo[], known?: KnownActions): Reach {
  const records = new WeakMap(known ? [[known.facts, known.records]] : [])
  const inTime = known?.inTime ?? new Map<Moments, Map<Leaf, Action | undefined>>()
  return (leaf, { facts, moments }) => {
    if (leaf.op !== 'records') return undefined
    return remembered(inTime, moments, leaf, () => {
      const record = remembered(records, facts, leaf, () => recordToGet(leaf, facts, book))
      return record && actionInTime(leaf, record, facts, moments)
    })
  }
}

function remembered<Of extends object, Value>(
  known: Pick<Map<Of, Map<Leaf, Value>>, 'get'> & {
    readonly set: (of: Of, found: Map<Leaf, Value>) => unknown
  },
  of: Of,
  leaf: Leaf,
  find: () => Value,
): Value {
  const found = known.get(of) ?? new Map<Leaf, Value>()
  known.set(of, found)
  if (!found.has(leaf)) found.set(leaf, find())
  return found.get(leaf) as Value // just set, if it was not there; undefined may be the value
}

/** What is within reach is met. */
export const asReached =
  (reach: Reach): Instead =>
  (leaf, situation) =>
    reach(leaf, situation) ? MET : undefined

/** What is within reach is met; what could be had, but not in time, is not: then only others can still say more. */
export const asReachedInTime =
  (reach: Reach): Instead =>
  (leaf, situation) => {
    if (reach(leaf, situation)) return MET
    return isObtainable(leaf) && leafVerdict(leaf, situation) !== MET ? UNMET : undefined
  }

/** Every leaf that the student can make true in time counts as true: what is left open needs somebody else, or time. */
export const withinReach = (core: Core, situation: Situation, reach: Reach): Core =>
  revalued(core, situation, asReached(reach))

/** The value of a requirement when everything within reach is done. */
export const reachedVerdict = (core: Core, situation: Situation, reach: Reach): Verdict =>
  evaluateRevalued(core, situation, asReached(reach))

/**
 * The smallest, the cheapest and the earliest set of actions after which all requirements are met; undefined
 * when there is none. Exact: every minimal way of every requirement, combined by branch and bound.
 * Actions run side by side, so a set is done when its last action is.
 */
export function remediesFor(
  cores: readonly Core[],
  situation: Situation,
  reach: Reach,
): Remedies | undefined {
  const open = cores.flatMap(conjunctsOf).filter((core) => evaluate(core, situation) !== MET)
  const ways = open.map((core) => waysFor(core, situation, reach))
  if (ways.some((options) => options.length === 0)) return undefined
  // Most requirements leave no choice: what they ask is the same for all three.
  const needed = ways.filter(({ length }) => length === 1).reduce<readonly Action[]>(joinFirst, [])
  const choices = ways.filter(({ length }) => length > 1).sort((a, b) => a.length - b.length)
  const best = (order: Order): Remedy => remedyOf(search(choices, order, needed))
  return {
    smallest: best((a) => [a.length, ...costKey(a)]),
    cheapest: best((a) => [...costKey(a), a.length]),
    earliest: best((a) => [lastDay(a), a.length, ...costKey(a)]),
  }
}

/** A key that never falls when an action is added, so that it bounds the search. */
type Order = (actions: readonly Action[]) => readonly number[]

function waysFor(core: Core, situation: Situation, reach: Reach): Way[] {
  const actions = new Map<string, Action>()
  const keys = new Map<Leaf, string>()
  eachLeaf(core, (leaf, positive) => {
    const action = positive ? reach(leaf, situation) : undefined
    if (!action) return
    actions.set(action.key, stricter(actions.get(action.key), action))
    keys.set(leaf, action.key)
  })
  const considered = [...actions.values()].slice(0, MOST_ACTIONS)
  const numbers = new Map(considered.map(({ key }, number) => [key, number]))
  const numberOf = (leaf: Leaf) => numbers.get(keys.get(leaf) ?? '')
  return sufficientSets(core, situation, numberOf).map((set) =>
    considered.filter((_, number) => set & (1 << number)),
  )
}

/** Two leaves that one record serves: it must be as many and as late as the stricter one wants. */
function stricter(known: Action | undefined, action: Action): Action {
  if (!known) return action
  const asked = action.minimum > known.minimum ? action : known
  return {
    ...asked,
    times: Math.max(known.times, action.times),
    doneOn: Math.max(known.doneOn, action.doneOn),
  }
}

const joinFirst = (taken: readonly Action[], [way = []]: readonly Way[]): readonly Action[] =>
  join(taken, way)

function search(
  ways: readonly (readonly Way[])[],
  order: Order,
  needed: readonly Action[],
): readonly Action[] {
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
  visit(0, needed)
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
function costKey(actions: readonly Action[]): [number, number] {
  let [unknown, lowCents] = [0, 0]
  for (const [index, action] of actions.entries()) {
    if (!isBought(action, index, actions)) continue
    if (action.info?.cost) lowCents += action.info.cost.lowCents
    else unknown += 1
  }
  return [unknown, lowCents]
}

/** Whether an action costs something of its own: not when an earlier one buys the product that serves both. */
export const isBought = ({ info }: Action, index: number, actions: readonly Action[]): boolean =>
  !info?.oneProduct || actions.findIndex((other) => other.info?.id === info.id) === index

function remedyOf(actions: readonly Action[]): Remedy {
  const lowCents: Record<string, number> = {}
  for (const { info } of actions.filter(isBought))
    if (info?.cost) lowCents[info.cost.currency] = (lowCents[info.cost.currency] ?? 0) + info.cost.lowCents
  return { actions, doneOn: lastDay(actions), cost: { lowCents, unknown: costKey(actions)[0] } }
}
