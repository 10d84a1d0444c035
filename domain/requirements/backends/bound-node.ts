import type { CodesKey, ScalarKey, TableKey } from '../../profile/index.ts'
import type { Measure } from '../core.ts'
import type { Verdict } from '../verdict.ts'

/** Equal keys, equal meaning. Keys sort by what a node costs to evaluate: constants first, records last. */
type Keyed = { readonly key: string }

export type StayFact = 'stay.discipline' | 'stay.site' | 'stay.route'

/** One condition on a record. `sameAs`: the codes that the fact has, if it is known completely. */
export type BoundTest =
  | { readonly field: string; readonly codes: readonly string[]; readonly negated: boolean }
  | { readonly field: string; readonly sameAs: StayFact; readonly negated: boolean }
  | { readonly field: string; readonly cmp: '>=' | '<='; readonly lo: number; readonly hi: number }

/** The fact is at least some number from `lo` to `hi`: the only comparison, since "at most n" is "not at least n + 1". */
export type BoundCompare = Keyed & {
  readonly op: 'compare'
  readonly fact: ScalarKey
  readonly lo: number
  readonly hi: number
}
export type BoundHas = Keyed & {
  readonly op: 'has'
  readonly fact: CodesKey
  readonly codes: readonly string[]
}
/** What is counted, up to `atLeast`: records, a sum, different codes, or records that are `gap.days` apart. */
export type Tally = {
  readonly atLeast: number
  readonly measure?: Measure
  readonly gap?: { readonly field: string; readonly days: number }
}
export type BoundRecords = Keyed &
  Tally & { readonly op: 'records'; readonly table: TableKey; readonly tests: readonly BoundTest[] }
export type BoundJudgement = Keyed & { readonly op: 'judgement'; readonly decision: string }
export type BoundConstant = Keyed & { readonly op: 'constant'; readonly value: Verdict }

export type BoundLeaf = BoundCompare | BoundHas | BoundRecords | BoundJudgement | BoundConstant

/**
 * A requirement in normal form, free of days: `not` stands before leaves only, lists are flat, sorted and
 * without duplicates, and the only constant left inside is unknown.
 */
export type BoundNode =
  | BoundLeaf
  | (Keyed & { readonly op: 'not'; readonly of: BoundLeaf })
  | (Keyed & { readonly op: 'all' | 'any'; readonly of: readonly BoundNode[] })
  | (Keyed & { readonly op: 'atLeast'; readonly n: number; readonly of: readonly BoundNode[] })
  | (Keyed & { readonly op: 'promised'; readonly of: BoundNode })

// A leaf's key says all that the leaf does. Texts from outside are quoted, so that no two keys run together.

export const constantLeaf = (value: Verdict): BoundConstant => ({ op: 'constant', value, key: `0 ${value}` })

export function compareLeaf(fact: ScalarKey, lo: number, hi: number): BoundCompare {
  return { op: 'compare', fact, lo, hi, key: `1 ${fact} ${lo} ${hi}` }
}

export function hasLeaf(fact: CodesKey, codes: readonly string[]): BoundHas {
  return { op: 'has', fact, codes, key: `2 ${fact} ${JSON.stringify(codes)}` }
}

export function judgementLeaf(decision: string): BoundJudgement {
  return { op: 'judgement', decision, key: `3 ${JSON.stringify(decision)}` }
}

export function recordsLeaf(table: TableKey, tests: readonly BoundTest[], tally: Tally): BoundRecords {
  const { atLeast, measure, gap } = tally
  const key = `4 ${table} ${JSON.stringify([tests, atLeast, measure ?? 0, gap ? [gap.field, gap.days] : 0])}`
  return { op: 'records', table, tests, ...tally, key }
}

/** A constant needs no `not`. */
export function notLeaf(of: BoundLeaf): BoundNode {
  if (of.op === 'constant') return constantLeaf((2 - of.value) as Verdict) // 2 - v is Kleene's not
  return { op: 'not', of, key: `${of.key}~` }
}
