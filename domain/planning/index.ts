export { nearestStart } from './nearest-start.ts'
export { type Outlook, outlooks, type Plan, planOf } from './plan.ts'
export { type Chain, type Days, type Schedule, type Scheduled, scheduleOf } from './schedule.ts'
export {
  type Area,
  AT_ONCE,
  areas,
  atEitherPace,
  type ByPace,
  type Lead,
  type Link,
  type Pace,
  type Progress,
  type ProgressByTask,
  paces,
  type Task,
  type Title,
} from './task.ts'
