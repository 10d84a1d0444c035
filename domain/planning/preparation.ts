import type { Plan } from './plan.ts'
import type { StayPlan } from './plan-stay.ts'
import type { ByPace, Pace } from './task.ts'

/** How long before its first day a stay has to be prepared. */
export type Preparation = {
  /** From the last day on which its longest chain may be begun to the first day of the stay; 0 where nothing is to do. */
  readonly days: ByPace<number>
  /** A length on the way stands in no source: it may well be longer. */
  readonly atLeast: boolean
}

/** What is done, under way or left out, and what the stay can do without, asks for no more time. */
export function preparationOf({ plan, start }: Pick<StayPlan, 'plan' | 'start'>): Preparation {
  const daysAt = (pace: Pace): number =>
    Math.max(0, ...toBegin(plan, pace).map(({ latest }) => start - (latest?.begins ?? start)))
  return {
    days: { typical: daysAt('typical'), worst: daysAt('worst') },
    atLeast: toBegin(plan, 'worst').some(({ atMost }) => atMost),
  }
}

const toBegin = (plan: Plan, pace: Pace) =>
  plan[pace].tasks.filter(({ told, task }) => told === undefined && !task.optional)
