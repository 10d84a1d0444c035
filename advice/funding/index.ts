export { awardReason } from './award-reason.ts'
export { awardsFor, type FundedStay, paidStayOf, stayAt, verdictFor } from './awards.ts'
export { budgetOf } from './budgets.ts'
export {
  type BestFinanced,
  bestFinanced,
  type Financed,
  type Funding,
  financed,
  type WhatIf,
} from './bundles.ts'
export { costsJson } from './costs-json.ts'
export { fundJson } from './fund-json.ts'
export { euroText, moneyText, timesText } from './money-text.ts'
export { nameOf, pagesText, pageText, shortText, sumText } from './price-text.ts'
export { serviceOf } from './service.ts'
