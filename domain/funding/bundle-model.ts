import type { Line } from '../money/index.ts'
import type { BundleInput } from './candidate.ts'
import type { ProgrammeDraft } from './programme-draft.ts'
import type { Relations } from './relations.ts'
import type { World } from './sums.ts'

/** Money of one award in one world: for a line, or a lump sum that is shared out later. */
export type Payment = {
  readonly award: number
  readonly world: World
  readonly line: Line | 'any'
  /** The purse it comes from: a lump sum may be split into payments for lines. */
  readonly purse: Line | 'any'
  readonly variable: number
  /** The most it can be: what the purse holds, and no more than the line costs. */
  readonly capCents: number
}

/** Everything a bundle of these awards has to obey, as rows over choices (an award is taken) and payments. */
export type BundleModel = {
  /** With the purses as own money leaves them. */
  readonly input: BundleInput
  readonly draft: ProgrammeDraft
  /** The choice variable of each candidate, in their order. */
  readonly choices: readonly number[]
  readonly payments: readonly Payment[]
  readonly relations: Relations
  /** Held awards that no bundle has to keep, as the student already breaks a rule with them. */
  readonly broken: ReadonlySet<number>
}

/** Parts of a split lump sum share one purse, so each purse counts once. */
export const usableCents = (payments: readonly Payment[]): number =>
  new Map(payments.map(({ purse, capCents }) => [purse, capCents]))
    .values()
    .reduce((sum, cents) => sum + cents, 0)
