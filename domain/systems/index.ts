export {
  type Question,
  type QuestionId,
  questions,
  type SystemAnswers,
  systemAnswersSchema,
} from './questions.ts'
export { type Count, smallestCell, type Tally, tallyAnswers } from './tally.ts'
