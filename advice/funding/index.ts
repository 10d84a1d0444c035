export { awardReason } from './award-reason.ts'
export { awardSentence } from './award-sentence.ts'
export { awardsFor, type FundedStay, paidStayOf, stayAt, verdictFor } from './awards.ts'
export {
  benefitCounts,
  benefitResult,
  benefitTerms,
  benefitText,
  benefitWorking,
  paidText,
  printedText,
} from './benefit-text.ts'
export { budgetOf } from './budgets.ts'
export {
  type BestFinanced,
  bestFinanced,
  type Financed,
  type Funding,
  financed,
  holding,
  type WhatIf,
} from './bundles.ts'
export { costsJson } from './costs-json.ts'
export { type ExplainedAward, explainedAward } from './explained-award.ts'
export { fundJson } from './fund-json.ts'
export { euroText, moneyText, timesText } from './money-text.ts'
export { nameOf, pagesText, pageText, shortText, sumText } from './price-text.ts'
export { ruleWords } from './rule-words.ts'
export { serviceOf } from './service.ts'
