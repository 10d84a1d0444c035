export {
  type Answer,
  type Answered,
  type AnswerRefusal,
  answered,
  answerRefusal,
  answerSchema,
  kindOf,
  type Proposal,
  proposalRefusal,
} from './answers.ts'
export { type Claim, type ClaimKind, claimKinds, claimSchema, saysOtherwise } from './claims.ts'
export { domainOf, hostOf, isStudentAddress } from './domains.ts'
export { type Letter, lastDayOf, letterSchema, standingOf } from './letter.ts'
export { proposedFrom } from './proposed-claims.ts'
export { asksOf, schoolTemplates, type Template, templates } from './templates.ts'
export { canBeSaidAgain, claimsToVerify, type Verified, verified } from './verifying.ts'
