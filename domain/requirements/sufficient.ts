import type { Core, Leaf } from './core.ts'
import { leafVerdict } from './evaluate.ts'
import type { Situation } from './situation.ts'
import { MET, not, UNKNOWN, type Verdict } from './verdict.ts'

/** A set of actions: bit i is the i-th. */
export type ActionSet = number

/** The number of the action that would make a leaf met, where there is one. Asked only where the rule gains by it. */
export type ActionOf = (leaf: Leaf) => number | undefined

/**
 * The sets of actions that make a requirement met, smaller ones first; no set contains another. Composed from
 * the sets of the parts, so it costs what it finds and not 2 to the number of actions.
 */
export function sufficientSets(core: Core, situation: Situation, actionOf: ActionOf): ActionSet[] {
  const found = setsFor(core, { situation, actionOf, positive: true, wanted: MET })
  return found.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
}

type Aim = {
  readonly situation: Situation
  readonly actionOf: ActionOf
  /** False under a `not`: then it is the opposite that is wanted. */
  readonly positive: boolean
  /** Unknown is enough for what may be promised. */
  readonly wanted: Verdict
}

function setsFor(core: Core, aim: Aim): ActionSet[] {
  switch (core.op) {
    case 'all':
    case 'any':
    case 'atLeast': {
      const parts = core.of.map((part) => setsFor(part, aim))
      const n = core.op === 'atLeast' ? core.n : core.op === 'all' ? parts.length : 1
      // Fewer than n of k hold when at least k - n + 1 do not.
      return setsForSome(aim.positive ? n : parts.length - n + 1, parts)
    }
    case 'not':
      return setsFor(core.of, { ...aim, positive: !aim.positive })
    case 'promised':
      return setsFor(core.of, { ...aim, wanted: UNKNOWN })
    case 'eachStart': {
      const starts = aim.situation.starts.map((moments) =>
        setsFor(core.of, { ...aim, situation: { ...aim.situation, moments } }),
      )
      return setsForSome(aim.positive ? starts.length : 1, starts)
    }
    default:
      return setsForLeaf(core, aim)
  }
}

function setsForLeaf(leaf: Leaf, { situation, actionOf, positive, wanted }: Aim): ActionSet[] {
  const verdict = leafVerdict(leaf, situation)
  if ((positive ? verdict : not(verdict)) >= wanted) return [0]
  const action = positive ? actionOf(leaf) : undefined
  return action === undefined ? [] : [1 << action]
}

/** At least n of the parts. `reaching[k]` are the sets with which k of those looked at so far hold. */
function setsForSome(n: number, parts: readonly (readonly ActionSet[])[]): ActionSet[] {
  let reaching: ActionSet[][] = [[0]]
  for (const sets of parts)
    reaching = Array.from({ length: Math.max(n, 0) + 1 }, (_, k) => {
      const one = (reaching[k - 1] ?? []).flatMap((before) => sets.map((set) => before | set))
      return smallestOf([...(reaching[k] ?? []), ...one])
    })
  return reaching[Math.max(n, 0)] ?? []
}

/** Without those that contain another. */
function smallestOf(sets: readonly ActionSet[]): ActionSet[] {
  if (sets.length < 2) return [...sets]
  const distinct = [...new Set(sets)]
  return distinct.filter((set) => !distinct.some((other) => other !== set && (other & set) === other))
}

function sizeOf(set: ActionSet): number {
  let size = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) size += 1
  return size
}
