export { type AwardAssessment, assessAward, type FundingQuery, isHeld } from './assess-award.ts'
export { type Award, awardKindSchema, awardSchema } from './award.ts'
export type { Benefit } from './benefit.ts'
export type {
  AppliedRule,
  BindingRule,
  BrokenRule,
  Bundle,
  Bundles,
  LinePaid,
  LoanOffer,
  PaidAward,
  Risk,
} from './bundle.ts'
export type {
  BudgetLine,
  BundleInput,
  Candidate,
  CentsRange,
  FundedStay,
  OwnMoney,
  PastAward,
  Purse,
  StatedRule,
} from './candidate.ts'
export { type CompiledAward, compileAward, type Said } from './compile-award.ts'
export { findBundles } from './find-bundles.ts'
export type { LinearProgramme, Row, Solution, Solve, Term, Variable } from './linear-programme.ts'
export { type Line, lineSchema, lines } from './lines.ts'
export { awardClasses, otherNodes } from './nodes.ts'
export type { CumulationRule } from './rule.ts'
