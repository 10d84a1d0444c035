export {
  type Answer,
  type Answered,
  type AnswerRefusal,
  answered,
  answerSchema,
  type Proposal,
  proposalRefusal,
} from './answers.ts'
export { type Claim, type ClaimKind, claimKinds, claimSchema } from './claims.ts'
export { domainOf, hostOf, isStudentAddress } from './domains.ts'
export { type Letter, lastDayOf, letterSchema, standingOf } from './letter.ts'
export { asksOf, schoolTemplates, type Template, templates } from './templates.ts'
