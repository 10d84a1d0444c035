import type { Day, Runs } from '../time/index.ts'

/**
 * The start nearest to the wished one for which `works` holds, among those that are offered; of two equally near ones
 * the later. Each is planned anew, as windows move with the start. `from`: not before this day.
 */
export function nearestStart(
  offered: Runs,
  { wished, from }: { wished: Day; from: Day },
  works: (start: Day) => boolean,
): Day | undefined {
  const starts = offered.flatMap(({ lo, hi }) => daysBetween(Math.max(lo, from), hi))
  const distance = (start: Day) => Math.abs(start - wished)
  return starts.sort((a, b) => distance(a) - distance(b) || b - a).find(works)
}

const daysBetween = (lo: Day, hi: Day): Day[] =>
  Array.from({ length: Math.max(0, hi - lo + 1) }, (_, index) => lo + index)
