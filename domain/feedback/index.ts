export {
  type AskKind,
  answerSchema,
  askKinds,
  criteria,
  entrustmentLevels,
  type FeedbackAnswer,
  questionsSchema,
} from './answer.ts'
export { type Asked, type Due, dueOn } from './due.ts'
