import { type Application, wishedSeats } from './application.ts'
import { type FreeSeats, free, type Pool } from './seats.ts'
import { daysOf, isSameSeat, type Seat } from './wishes.ts'

/** Who comes first, best first, where a host has no list of its own. */
export const usualTiers: readonly string[] = ['own', 'domestic', 'international']

/** Whoever waits for a seat, in the order of tier, place within it, and submission. */
export function lineFor(
  seat: Seat,
  applications: readonly Application[],
  tiers: readonly string[],
): Application[] {
  return applications
    .filter((one) => one.state === 'waitlisted' && wishes(one, seat))
    .sort(
      (a, b) =>
        tierNumber(a, tiers) - tierNumber(b, tiers) ||
        compare(a.place, b.place) ||
        compare(a.shownMs.host, b.shownMs.host) ||
        // Without any other order it must at least be the same one for everybody who asks.
        (a.id < b.id ? -1 : 1),
    )
}

/** Whom a free seat is to be offered: a proposal, the host decides. Undefined where none is free or nobody waits. */
export const nextInLine = (
  pool: Pool,
  applications: readonly Application[],
  tiers: readonly string[],
): Application | undefined =>
  free(pool, applications) > 0 ? lineFor(pool, applications, tiers)[0] : undefined

/** What is left for an application of all that it wishes for; `tiers` only where the host binds itself to their order. */
export function freeSeatsFor(
  application: Application,
  pools: readonly Pool[],
  applications: readonly Application[],
  tiers?: readonly string[],
): FreeSeats[] {
  const others = applications.filter(({ id }) => id !== application.id)
  return pools
    .filter((pool) => wishes(application, pool))
    .map((pool) => ({
      offering: pool.offering,
      startsOn: pool.startsOn,
      weeks: pool.weeks,
      free: free(pool, others),
      ...(tiers ? { waitingBefore: waitingBefore(application, pool, others, tiers) } : {}),
    }))
}

/** Also those about whom nothing is decided yet: their turn is first. */
const waitingBefore = (
  application: Application,
  seat: Seat,
  others: readonly Application[],
  tiers: readonly string[],
): number =>
  others.filter(
    (one) =>
      ['submitted', 'under_review', 'waitlisted'].includes(one.state) &&
      wishes(one, seat) &&
      tierNumber(one, tiers) < tierNumber(application, tiers),
  ).length

/** What a host asks of whoever accepts: to let other offers go, those of the same time or all. */
export type Release = 'none' | 'same-time' | 'all'

/** The offers that the student lets go by accepting this one. What was accepted before stays. */
export function releasedBy(
  accepted: Application,
  applications: readonly Application[],
  release: Release,
): Application[] {
  if (release === 'none') return []
  return applications.filter(
    (one) =>
      one.id !== accepted.id &&
      one.studentId === accepted.studentId &&
      ['offered', 'conditional_offer'].includes(one.state) &&
      (release === 'all' || isAtTheSameTime(one.seat, accepted.seat)),
  )
}

function isAtTheSameTime(a: Seat | undefined, b: Seat | undefined): boolean {
  if (!a || !b) return false
  const [x, y] = [daysOf(a), daysOf(b)]
  return x.lo <= y.hi && y.lo <= x.hi
}

const wishes = (application: Application, seat: Seat): boolean =>
  wishedSeats(application).some((one) => isSameSeat(one, seat))

/** A tier that the host's list does not name comes after all that it names. */
function tierNumber({ tier }: Application, tiers: readonly string[]): number {
  const index = tier === undefined ? -1 : tiers.indexOf(tier)
  return index === -1 ? tiers.length : index
}

/** What has no number comes last. */
const compare = (a = Number.MAX_SAFE_INTEGER, b = Number.MAX_SAFE_INTEGER): number => a - b
