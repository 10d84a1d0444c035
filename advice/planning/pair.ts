import type { Plan, Scheduled } from '@famulus/domain/planning'

/** A task as it usually goes and at worst. */
export type Pair = { readonly typical: Scheduled; readonly worst: Scheduled }

export const pairsOf = ({ typical, worst }: Plan): Pair[] =>
  typical.tasks.map((task, index) => ({ typical: task, worst: worst.tasks[index] ?? task }))
