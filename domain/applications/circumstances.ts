import type { Day } from '../time/index.ts'
import type { DaysByDeadline, Freeze } from './deadlines.ts'
import type { FreeSeats } from './seats.ts'
import type { WishProblem } from './wishes.ts'

/** What a move depends on beside the application. Instants in epoch milliseconds. */
export type Circumstances = {
  /** The day it is at the host. */
  readonly today: Day
  readonly endorsementNeeded: boolean
  /** The application window; an end that no source names stands in nobody's way. */
  readonly window: { readonly opensMs?: number; readonly closesMs?: number }
  /** What has to be there for the application and is not: see `completenessOf`. */
  readonly missing: readonly string[]
  /** See `wishProblems`. */
  readonly problems: readonly WishProblem[]
  /** Of the wished seats; one that is not in the list is not counted by the host. */
  readonly freeSeats: readonly FreeSeats[]
  /** What the host wants done before it confirms and is not: of `openTasksIn`, all or those that it names. */
  readonly openTasks: readonly string[]
  readonly days: DaysByDeadline
  readonly freezes: readonly Freeze[]
}
