import type { CodesKey, ScalarKey, TableKey } from '../profile/index.ts'
import type { DateExpression, StartGrid } from '../time/index.ts'
import type { Verdict } from './verdict.ts'

/** A sentence to be said at the rim: a message code and the values it names. */
export type Say = { readonly code: string; readonly values?: SayValues }
export type SayValues = Readonly<
  Record<string, string | number | boolean | readonly string[] | readonly number[] | DateExpression>
>

/** A number or a day that is only fixed once the stay's moments are known. */
export type Bound = number | DateExpression

/** `stay`: the code that the wished stay has there ("the same discipline as the elective"). */
export type CodeSet = readonly string[] | { readonly stay: 'stay.discipline' | 'stay.site' | 'stay.route' }

export type RecordTest =
  | { readonly field: string; readonly in: CodeSet }
  | { readonly field: string; readonly notIn: CodeSet }
  | { readonly field: string; readonly cmp: '>=' | '<='; readonly to: Bound }

/** What is counted over the matching records: the records, a sum over a field, or distinct codes of a field. */
export type Measure = { readonly sum: string } | { readonly distinct: string }

export type CompareLeaf = {
  readonly op: 'compare'
  readonly fact: ScalarKey
  readonly cmp: '>=' | '<='
  readonly to: Bound
  readonly say: Say
}
export type HasLeaf = {
  readonly op: 'has'
  readonly fact: CodesKey
  readonly any: readonly string[]
  readonly say: Say
}
export type RecordsLeaf = {
  readonly op: 'records'
  readonly table: TableKey
  readonly where: readonly RecordTest[]
  readonly atLeast: number
  readonly measure?: Measure
  /** Least number of days between two counted records, by this day field. Only when records are counted. */
  readonly gap?: { readonly field: string; readonly days: number }
  readonly say: Say
}
/** A person decides; unknown until the decision is a fact. `key` is rulebook/requirement/matter. */
export type JudgementLeaf = {
  readonly op: 'judgement'
  readonly by: Judge
  readonly key: string
  readonly say: Say
}
export type Judge = 'host' | 'department' | 'home-school' | 'authority' | 'student' | 'partner' | 'funder'
/** Compares two days of the stay with each other, such as today with the closing day. */
export type MomentLeaf = {
  readonly op: 'moment'
  readonly left: DateExpression
  readonly cmp: '>=' | '<='
  readonly right: DateExpression
  readonly say: Say
}
export type GridLeaf = { readonly op: 'grid'; readonly grid: StartGrid; readonly say: Say }
export type ConstantLeaf = { readonly op: 'constant'; readonly value: Verdict; readonly say: Say }

export type Leaf = CompareLeaf | HasLeaf | RecordsLeaf | JudgementLeaf | MomentLeaf | GridLeaf | ConstantLeaf

/**
 * The small core to which every kind of requirement lowers. Its values are Kleene's.
 * `promised`: may be open for now, so unknown counts as met. Never under a `not`.
 * `eachStart`: has to hold for every start that the student asks for.
 */
export type Core =
  | { readonly op: 'all' | 'any'; readonly of: readonly Core[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly Core[] }
  | { readonly op: 'not'; readonly of: Core }
  | { readonly op: 'promised'; readonly of: Core }
  | { readonly op: 'eachStart'; readonly of: Core }
  | Leaf

export const all = (...of: readonly Core[]): Core => (of.length === 1 && of[0] ? of[0] : { op: 'all', of })
export const any = (...of: readonly Core[]): Core => (of.length === 1 && of[0] ? of[0] : { op: 'any', of })
export const not = (of: Core): Core => ({ op: 'not', of })
export const constant = (value: Verdict, code: string, values?: SayValues): Core => ({
  op: 'constant',
  value,
  say: values ? { code, values } : { code },
})

/** A rule under a guard: met when the guard does not hold. */
export const guarded = (guard: Core | undefined, body: Core): Core => (guard ? any(not(guard), body) : body)

export const isLeaf = (core: Core): core is Leaf =>
  !['all', 'any', 'atLeast', 'not', 'promised', 'eachStart'].includes(core.op)
