import type { Line } from '../money/index.ts'
import type { BudgetLine, CentsRange, StatedRule } from './candidate.ts'

/** What an award pays of a line in the two worlds: only what is sure arrives, and all that is chosen arrives. */
export type LinePaid = { readonly line: Line; readonly certainCents: number; readonly hopedCents: number }

export type PaidAward = {
  readonly id: string
  readonly held: boolean
  readonly sure: 'certain' | 'hoped'
  readonly pays: readonly LinePaid[]
  readonly certainCents: number
  readonly hopedCents: number
  /** Of what is hoped for, so much of the monthly money has to be paid back. */
  readonly repayCents: number
  /** Of what is hoped for, so much is paid by the first day. Absent: sources do not tell of all of it when it is paid. */
  readonly byStartCents?: number
}

/** A rule that lowers an award of the bundle, or lets only one of two pay a line. Cents over the stay, if all arrives. */
export type AppliedRule = {
  readonly award: string
  readonly by: readonly string[]
  readonly stated: StatedRule
  /** Absent: the source names no formula, or only the line is taken. */
  readonly cents?: number
}

/** What may still go wrong. `silent`: no source says whether the two go together, which is no permission. */
export type Risk =
  | { readonly kind: 'silent'; readonly pair: readonly [string, string] }
  | { readonly kind: 'competition'; readonly award: string }
  | {
      readonly kind: 'duty' | 'may-exclude' | 'may-lower' | 'sentence'
      readonly award: string
      /** Absent: the rule is about own money. */
      readonly other?: string
      readonly stated: StatedRule
    }

/** A loan that may close what stays open. It is never part of the cover. */
export type LoanOffer = { readonly id: string } & CentsRange

/** An allowed set of awards and what it pays for. Integer EUR cents over the whole stay. */
export type Bundle = {
  readonly awards: readonly PaidAward[]
  readonly certainCents: number
  readonly hopedCents: number
  /** What no award pays if all arrives; and if only what is sure arrives. */
  readonly open: readonly BudgetLine[]
  readonly openIfOnlyCertain: readonly BudgetLine[]
  readonly applied: readonly AppliedRule[]
  readonly risks: readonly Risk[]
  readonly loans: readonly LoanOffer[]
  readonly effort: number
  /** `timed-out`: allowed, but perhaps not the best there is. */
  readonly status: 'optimal' | 'timed-out'
}

/** Rules that bind, each of which alone would, and what would be covered more without them. */
export type BindingRule = {
  readonly stated: readonly StatedRule[]
  readonly certainCents: number
  readonly hopedCents: number
  /** Awards that would be in the bundle then and are not now. */
  readonly gained: readonly string[]
}

/** A rule that the student breaks already with what is held. */
export type BrokenRule = { readonly awards: readonly string[]; readonly stated: StatedRule }

export type Bundles = {
  /** The best first; at most three that differ by an award that pays a tenth or more. */
  readonly bundles: readonly Bundle[]
  readonly whyNotMore: readonly BindingRule[]
  readonly broken: readonly BrokenRule[]
  /** Awards that pay something no source names a sum of: never counted, worth asking for. */
  readonly unpriced: readonly string[]
}
