import type { Entry, Goal } from './records.ts'

/** How far a goal is: `done` of `wanted`, where it can be counted; reached when the student says so or the count is full. */
export type Progress = {
  readonly done: number
  readonly wanted: number | undefined
  readonly isReached: boolean
}

/** A procedure counts for a goal when the student had a hand in it; to have watched it is no goal. */
export function progressOf(goal: Goal, entries: readonly Entry[]): Progress {
  const { procedure, times, reachedOn, level, levels } = goal
  const done = entries.filter(
    (entry) => entry.what === 'procedure' && entry.procedure === procedure && entry.role !== 'observed',
  ).length
  const wanted = procedure === undefined ? undefined : times
  const isFull = wanted !== undefined && done >= wanted
  const isHighest = levels !== undefined && level === levels.length
  return {
    done: procedure === undefined ? 0 : done,
    wanted,
    isReached: reachedOn !== undefined || isFull || isHighest,
  }
}
