import type { Pair } from './pair.ts'

const lastOf = ['apply', 'accept', 'arrive', 'stay'] as const
export type Phase = (typeof lastOf)[number] | 'afterwards'

/** The phase of a task by its place in the plan: phases end with a step that every stay has. */
export function phaseAt(pairs: readonly Pair[], index: number): Phase {
  const later = new Set(pairs.slice(index).map(({ typical }) => typical.task.id))
  return lastOf.find((id) => later.has(id)) ?? 'afterwards'
}
