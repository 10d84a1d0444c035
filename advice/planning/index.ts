export {
  type AwardStep,
  deadlinesOf,
  noAwards,
  type PlanAwards,
  planAwards,
  toApplyFor,
} from './award-steps.ts'
export { type Axis, axisOver, columnOf, monthsLine } from './axis.ts'
export { calendarText, eventsIn } from './calendar-text.ts'
export { comparedJson } from './compare-json.ts'
export { type ComparedCode, type ComparedLine, comparedLines, feesOf, startsOf } from './compared-lines.ts'
export { type Compared, comparedOne, comparedWithoutAwards } from './comparison.ts'
export { fromIcs, type PlanEvent, toIcs, UID_END } from './event.ts'
export { lengthChoices } from './length-choices.ts'
export { lengthText, type Saying, sayingsOf } from './lengths.ts'
export { chainText, outlookOf, outlookText, tightPace } from './outlook.ts'
export { type Pair, pairsOf } from './pair.ts'
export { type Phase, phaseAt } from './phases.ts'
export { planEvents, uidOf } from './plan-events.ts'
export { planJson } from './plan-json.ts'
export { type Planned, type PlanWish, planOne, stayPlanOf } from './planned.ts'
export { type ProgressEntry, progressWith, progressWithout } from './progress-with.ts'
export { type FreshEvent, revised } from './revise.ts'
export { titleText } from './title-text.ts'
