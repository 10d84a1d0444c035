export type { Speaker } from './figure-text.ts'
export { type AnsweredQuestion, answeredQuestions } from './tallies.ts'
export { type IndicatorView, type SideView, type SystemsView, systemsView } from './view.ts'
