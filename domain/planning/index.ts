export { lengthsAsked } from './length-rules.ts'
export { brokenBy, type LengthRule, type Lengths, lengthsFor } from './lengths.ts'
export type { Outlook, Plan } from './plan.ts'
export { isPossible, nearestPossible, planStay, type StayPlan } from './plan-stay.ts'
export { type Preparation, preparationOf } from './preparation.ts'
export { progressFor } from './progress.ts'
export { rulebooksFor } from './rulebooks.ts'
export type { Chain, Days, Schedule, Scheduled } from './schedule.ts'
export type { Deadline, StayQuery } from './stay.ts'
export {
  type Area,
  areas,
  type ByPace,
  type Lead,
  type Link,
  type Pace,
  type Progress,
  type ProgressByTask,
  type RecordTitle,
  type Task,
  type Title,
} from './task.ts'
export type { StayTasks } from './tasks-of.ts'
