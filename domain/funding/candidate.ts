import type { Line } from '../money/index.ts'
import type { Day } from '../time/index.ts'
import type { CumulationRule } from './rule.ts'

/** Integer cents, both ends possible. */
export type CentsRange = { readonly lowCents: number; readonly highCents: number }

/** What one line of the budget costs, in EUR cents. */
export type BudgetLine = CentsRange & { readonly line: Line }

/** Money of an award for one line, or for whatever the stay costs (`any`), over the whole stay, in EUR cents. */
export type Purse = CentsRange & {
  readonly line: Line | 'any'
  /** Paid month by month, so that fewer paid days mean less. */
  readonly monthly: boolean
  /** Share that is paid by the first day of the stay. Absent: no source tells when it is paid. */
  readonly percentByStart?: number | undefined
}

/** A rule with the file it stands in: an award that inherits it is not where its source is. */
export type StatedRule = {
  readonly rule: CumulationRule
  /** The award or frame whose file states it. */
  readonly file: string
  /** Whether its `when` is met for this student and stay. Rules that do not apply are not given at all. */
  readonly applies: 'yes' | 'unknown'
}

/** An award that may be part of a bundle: its requirements are met, or may be met yet. */
export type Candidate = {
  readonly id: string
  /** Its id, its classes and its frames: what rules of others may name. */
  readonly nodes: ReadonlySet<string>
  readonly isLoan: boolean
  readonly held: boolean
  /** `certain`: held, or an entitlement whose requirements are met. `hoped`: a competition, or points still open. */
  readonly sure: 'certain' | 'hoped'
  /** Its requirements are met: what is subsidiary to it is closed, applied for or not. */
  readonly isOpen: boolean
  readonly purses: readonly Purse[]
  /** It pays something that no source names a sum of. Such money is not counted, and it is not zero. */
  readonly unknownSums: boolean
  /** Share of the monthly money that is a loan. */
  readonly repayPercent?: number
  /** Documents and own steps. */
  readonly effort: number
  readonly rules: readonly StatedRule[]
}

export type FundedStay = {
  readonly start: Day
  readonly days: number
  /** The period that BAföG and the like average income over, in months of 30 days; absent: the stay itself. */
  readonly awardPeriodMonths?: number
}

/** Own money that rules speak of, in EUR cents a month: pay of the placement, salary, side job. */
export type OwnMoney = Readonly<Partial<Record<OwnMoneyNode, CentsRange>>>
export type OwnMoneyNode =
  | 'training-pay'
  | 'salary'
  | 'job-income'
  | 'ongoing-contract-income'
  | 'family-benefits'
  | 'unemployment-benefit'

/** An award had before. */
export type PastAward = { readonly award: string; readonly on: Day }

export type BundleInput = {
  readonly stay: FundedStay
  readonly lines: readonly BudgetLine[]
  readonly candidates: readonly Candidate[]
  readonly ownMoney: OwnMoney
  readonly past: readonly PastAward[]
  /** What if these are refused? They are left out. */
  readonly refused: readonly string[]
}

/** file/id: where a rule stands. One rule of a frame holds for all that inherit it. */
export const keyOfRule = ({ file, rule }: StatedRule): string => `${file}/${rule.id}`
