import type { Facts } from '../profile/index.ts'
import type { Moments } from '../time/index.ts'

/** Everything a verdict depends on: the student's and the stay's facts, and the days of the stay. */
export type Situation = {
  readonly facts: Facts
  readonly moments: Moments
  /** The moments of every start the student asks for; the first is the one in `moments`. */
  readonly starts: readonly Moments[]
}
