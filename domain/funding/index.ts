export { type AwardAssessment, assessAward, type FundingQuery, isHeld } from './assess-award.ts'
export { type AwardVerdict, assessAwards, type GivenWay } from './assess-awards.ts'
export { type Award, awardKindSchema, awardSchema } from './award.ts'
export { awardJsonSchema } from './award-json-schema.ts'
export type { Benefit } from './benefit.ts'
export type { PaidStay } from './benefit-sum.ts'
export { type Budget, type BudgetLine, type BudgetQuery, budgetFor } from './budget.ts'
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
  BudgetLine as CostLine,
  BundleInput,
  Candidate,
  CentsRange,
  FundedStay,
  OwnMoney,
  PastAward,
  Purse,
  StatedRule,
} from './candidate.ts'
export { type Candidates, candidatesOf, ownMoneyOf, pastAwardsOf } from './candidates.ts'
export type { BudgetItem } from './choose.ts'
export { type CompiledAward, compileAward, type Said } from './compile-award.ts'
export { type Cost, type CostFile, type CostNote, costFileSchema } from './cost.ts'
export { kilometres } from './distance.ts'
export { bestBundle, findBundles } from './find-bundles.ts'
export type { LinearProgramme, Row, Solution, Solve, Term, Variable } from './linear-programme.ts'
export { awardClasses, otherNodes } from './nodes.ts'
export { givesWayTo, type Order, verdictOrder } from './openness.ts'
export { type PaidBenefit, paidBenefitsOf } from './paid-benefits.ts'
export { type Payout, payoutOf } from './payout.ts'
export { type Per, perSchema } from './per.ts'
export { noPrices, type Price, type PriceBook, type PricePage } from './price.ts'
export { type Purses, pursesOf } from './purses.ts'
export type { CumulationRule } from './rule.ts'
export { type SchoolPlace, schoolFileSchema } from './school.ts'
