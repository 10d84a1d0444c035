export {
  type AwardStep,
  deadlinesOf,
  noAwards,
  type PlanAwards,
  planAwards,
  toApplyFor,
} from './award-steps.ts'
export { awardText } from './award-text.ts'
export { type Axis, axisOver, columnOf, monthsLine } from './axis.ts'
export { calendarText, eventsIn } from './calendar-text.ts'
export { comparedJson } from './compare-json.ts'
export { type ComparedCode, type ComparedLine, comparedLines, feesOf, startsOf } from './compared-lines.ts'
export { type Compared, comparedOne, comparedWithoutAwards } from './comparison.ts'
export { type Due, dueOf, type Spare } from './due.ts'
export { fromIcs, type PlanEvent, toIcs, UID_END } from './event.ts'
export { breakingStep, firstStep } from './first-step.ts'
export { type LengthAdvice, lengthAdvice } from './length-choices.ts'
export { lengthText, type Saying, sayingsOf } from './lengths.ts'
export {
  chainText,
  type DecidingChain,
  decidingChain,
  outlookOf,
  outlookText,
  standingText,
  tightPace,
} from './outlook.ts'
export { type Pair, pairsOf } from './pair.ts'
export { type Phase, phaseAt } from './phases.ts'
export { planEvents, uidOf } from './plan-events.ts'
export { planJson } from './plan-json.ts'
export { type Planned, type PlanWish, planOne, stayPlanOf } from './planned.ts'
export { type ProgressEntry, progressEdit, progressTakenBack } from './progress-edit.ts'
export { type FreshEvent, revised } from './revise.ts'
export { titleText } from './title-text.ts'
