import type { Application } from './application.ts'
import { isIn } from './groups.ts'
import { isSameSeat, type Seat } from './wishes.ts'

/** How many places a host gives in one elective at one time. */
export type Pool = Seat & { readonly capacity: number }

/**
 * What is left of a pool for one application. `waitingBefore`: how many of an earlier tier still wait for it; absent
 * where the host goes by no order.
 */
export type FreeSeats = Seat & { readonly free: number; readonly waitingBefore?: number }

/** The seat that an application takes from others. One that is decided and not sent is kept for it. */
export function seatOf({ state, seat, unsent }: Application): Seat | undefined {
  if (state === 'decided_unsent') return unsent?.seat
  return isIn('holdsSeat', state) ? seat : undefined
}

export const held = (pool: Seat, applications: readonly Application[]): Application[] =>
  applications.filter((application) => {
    const seat = seatOf(application)
    return seat !== undefined && isSameSeat(seat, pool)
  })

/** Never below 0: a host may lower its capacity after seats were given. */
export const free = (pool: Pool, applications: readonly Application[]): number =>
  Math.max(0, pool.capacity - held(pool, applications).length)

/** The seat that a move has set free, so that the next one can have it. */
export function freedSeat(before: Application, after: Application): Seat | undefined {
  const seat = seatOf(before)
  const kept = seatOf(after)
  return seat && !(kept && isSameSeat(seat, kept)) ? seat : undefined
}
