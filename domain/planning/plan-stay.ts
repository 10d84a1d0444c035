import type { Day, Runs } from '../time/index.ts'
import { nearestStart } from './nearest-start.ts'
import { type Plan, planOf } from './plan.ts'
import type { StayQuery } from './stay.ts'
import type { ProgressByTask } from './task.ts'
import { type StayTasks, tasksOf } from './tasks-of.ts'

/** The plan of a stay with this start. */
export type StayPlan = StayTasks & { readonly start: Day; readonly plan: Plan }

/** With the fewest steps; where there is no time for these, with the steps that are done first. */
export function planStay(start: Day, query: StayQuery, progress: ProgressByTask = {}): StayPlan {
  const { today } = query
  const planned = (choice: 'smallest' | 'earliest'): StayPlan => {
    const stay = tasksOf(start, query, choice)
    return { ...stay, start, plan: planOf(stay.tasks, { today, progress }) }
  }
  const smallest = planned('smallest')
  if (smallest.plan.outlook !== 'impossible') return smallest
  const earliest = planned('earliest')
  return earliest.plan.outlook === 'impossible' ? smallest : earliest
}

/** No rule stands against it, and there is time for everything, as far as lengths are known. */
export const isPossible = ({ plan, refusedBy }: StayPlan): boolean =>
  plan.outlook !== 'impossible' && refusedBy.length === 0

/** The possible start that is nearest to the wished one, among those that are offered. */
export const nearestPossible = (
  offered: Runs,
  wished: Day,
  query: StayQuery,
  progress: ProgressByTask = {},
): Day | undefined =>
  nearestStart(offered, { wished, from: query.today }, (start) =>
    isPossible(planStay(start, query, progress)),
  )
