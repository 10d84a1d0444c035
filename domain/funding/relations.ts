import type { Line } from '../money/index.ts'
import type { OwnMoneyNode, StatedRule } from './candidate.ts'
import type { Repeated } from './repeats.ts'

/** Two awards that cannot both be in a bundle. Numbers are those of the candidates. */
export type Exclusion = {
  readonly pair: readonly [number, number]
  readonly strength: 'law' | 'programme' | 'subsidiary'
  readonly stated: StatedRule
}

/** An award that cannot be in any bundle of this student: had too often, own money, or another one is open. */
export type Closed = Repeated & { readonly by?: number }

/** Both may be held, but only one pays each of these lines. */
export type LineClash = {
  readonly pair: readonly [number, number]
  readonly lines: readonly Line[]
  readonly stated: StatedRule
}

/** An award that pays less because of others or of own money. `open`: no source names the formula. */
export type Lowering = {
  readonly award: number
  readonly by: readonly number[]
  readonly own: readonly OwnMoneyNode[]
  readonly how: 'offset' | 'open' | 'ceiling' | 'factor'
  readonly stated: StatedRule
}

/** Next to the award at most so many of the others. */
export type CountCap = {
  readonly award: number
  readonly among: readonly number[]
  readonly atMost: number
  readonly stated: StatedRule
}

/** What a source says about a pair, or about an award and own money, that does not decide by itself. */
export type Statement = {
  readonly of: number
  readonly other?: number
  readonly says: 'allowed' | 'duty' | 'may-exclude' | 'may-lower' | 'sentence'
  readonly stated: StatedRule
}

export type Relations = {
  readonly exclusions: readonly Exclusion[]
  readonly closed: readonly Closed[]
  readonly lineClashes: readonly LineClash[]
  readonly lowerings: readonly Lowering[]
  readonly counts: readonly CountCap[]
  readonly statements: readonly Statement[]
  /** Pairs that some rule speaks of, as `pairKey` writes them. All others are silence, which is no permission. */
  readonly spoken: ReadonlySet<string>
}

export const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Whether two awards shut each other out, by `pairKey`. */
export const excludedPairs = ({ exclusions }: Pick<Relations, 'exclusions'>): ReadonlySet<string> =>
  new Set(exclusions.map(({ pair }) => pairKey(...pair)))

/** Collects while edges are read; the result is handed out readonly. */
export type RelationsDraft = {
  -readonly [Part in Exclude<keyof Relations, 'spoken'>]: Relations[Part][number][]
}
