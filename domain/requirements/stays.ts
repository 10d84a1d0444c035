import type { Facts } from '../profile/index.ts'
import type { Day, Moments, Runs } from '../time/index.ts'
import type { Situation } from './situation.ts'

/** The stays that are looked at: one for every start day from `from` to `until`. */
export type Stays = {
  readonly facts: Facts
  /**
   * The moments of a stay that starts on this day; but for `restarts`, later starts never have earlier moments.
   * All stays are of one length, so `end` moves as `start` does.
   */
  readonly momentsAt: (start: Day) => Moments
  readonly from: Day
  readonly until: Day
  /** Starts, in order, on which a season begins or ends: their moments may be earlier than those of the day before. */
  readonly restarts?: readonly Day[]
}

export function situationAt(day: Day, { facts, momentsAt }: Stays): Situation {
  const moments = momentsAt(day)
  return { facts, moments, starts: [moments] }
}

/** The starts between two restarts. */
export function seasonsOf({ from, until, restarts = [] }: Stays): Runs {
  const begins = [from, ...restarts.filter((day) => from < day && day <= until)]
  return begins.map((lo, index) => ({ lo, hi: (begins[index + 1] ?? until + 1) - 1 }))
}

/** First day of the range at which a test turns true that stays true; one after the range when it never does. */
export function firstWhere(from: Day, until: Day, test: (day: Day) => boolean): Day {
  if (test(from)) return from
  let low = from + 1
  let high = until + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
