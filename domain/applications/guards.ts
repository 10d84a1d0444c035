import { dayOf, isoOf } from '../time/index.ts'
import { type Application, wishedSeats } from './application.ts'
import type { Circumstances } from './circumstances.ts'
import { dueAt, movedBy } from './deadlines.ts'
import { isIn } from './groups.ts'
import type { Guard, Refusal } from './refusal.ts'
import type { ApplicationState } from './states.ts'
import { daysOf, isSameSeat, type Seat } from './wishes.ts'

/** A move about to be made. `target`: the state it leads to, or that it decides on. */
export type Attempt = {
  readonly application: Application
  readonly target: ApplicationState
  /** The seat that is asked for or held. */
  readonly seat: Seat | undefined
  readonly circumstances: Circumstances
  readonly atMs: number
}

type Check = (attempt: Attempt) => Refusal | undefined

const checks: Readonly<Record<Guard, Check>> = {
  endorsement_missing: ({ application, circumstances }) =>
    circumstances.endorsementNeeded && application.state !== 'endorsed'
      ? { refused: 'endorsement_missing' }
      : undefined,
  window_not_open: ({ circumstances: { window }, atMs }) =>
    window.opensMs !== undefined && atMs < window.opensMs
      ? { refused: 'window_not_open', opensMs: window.opensMs }
      : undefined,
  window_closed: windowClosed,
  documents_missing: ({ circumstances: { missing } }) =>
    missing.length > 0 ? { refused: 'documents_missing', missing } : undefined,
  limits_exceeded: ({ circumstances: { problems } }) =>
    problems.length > 0 ? { refused: 'limits_exceeded', problems } : undefined,
  deadline_passed: (attempt) => {
    const dueMs = dueOf(attempt)
    return dueMs !== undefined && attempt.atMs > dueMs ? { refused: 'deadline_passed', dueMs } : undefined
  },
  not_due: (attempt) => {
    const dueMs = dueOf(attempt)
    if (dueMs === undefined) return { refused: 'not_due' }
    return attempt.atMs > dueMs ? undefined : { refused: 'not_due', dueMs }
  },
  not_wished: notWished,
  seat_taken: (attempt) => {
    const { seat } = attempt
    return seat && countedSeat(attempt)?.free === 0 ? { refused: 'seat_taken', seat } : undefined
  },
  earlier_tier_waits: (attempt) => {
    const { seat } = attempt
    const waiting = countedSeat(attempt)?.waitingBefore ?? 0
    return seat && waiting > 0 ? { refused: 'earlier_tier_waits', seat, waiting } : undefined
  },
  tasks_open: ({ circumstances: { openTasks } }) =>
    openTasks.length > 0 ? { refused: 'tasks_open', tasks: openTasks } : undefined,
  not_begun: ({ seat, circumstances: { today } }) =>
    seat && today < dayOf(seat.startsOn) ? { refused: 'not_begun', startsOn: seat.startsOn } : undefined,
  not_over: ({ seat, circumstances: { today } }) =>
    seat && today < daysOf(seat).hi ? { refused: 'not_over', endsOn: isoOf(daysOf(seat).hi) } : undefined,
}

/** The first thing that stands in the way. */
export function firstRefusal(unless: readonly Guard[], attempt: Attempt): Refusal | undefined {
  for (const guard of unless) {
    const refusal = checks[guard](attempt)
    if (refusal) return refusal
  }
  return undefined
}

/** An outage counts from when the window opened; where nobody knows that, from when this state was entered. */
function windowClosed({ application, circumstances, atMs }: Attempt): Refusal | undefined {
  const { opensMs = application.sinceMs, closesMs } = circumstances.window
  if (closesMs === undefined) return undefined
  const closedMs = movedBy(circumstances.freezes, opensMs, closesMs)
  return atMs > closedMs ? { refused: 'window_closed', closedMs } : undefined
}

const dueOf = ({ application, circumstances }: Attempt): number | undefined =>
  dueAt(application, circumstances.freezes)

function notWished({ application, target, seat }: Attempt): Refusal | undefined {
  if (!isIn('holdsSeat', target)) return undefined
  const wished = wishedSeats(application)
  return seat && wished.some((one) => isSameSeat(one, seat)) ? undefined : { refused: 'not_wished', wished }
}

/** Only who is given a seat takes one. */
const countedSeat = ({ target, seat, circumstances }: Attempt) =>
  seat && isIn('holdsSeat', target) ? circumstances.freeSeats.find((one) => isSameSeat(one, seat)) : undefined
