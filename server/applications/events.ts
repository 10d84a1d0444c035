import type { ApplicationDetail } from '@famulus/contract'
import {
  type ApplicationState,
  applicationStates,
  type Reason,
  type Side,
  shownReasons,
  shownState,
} from '@famulus/domain/applications'
import type { Parts } from './parts.ts'
import { instant } from './stored-application.ts'

/** The journal of an application as a side sees it: row-level security leaves out what it may not see at all. */
export function eventsFor(rows: Parts['events'], side: Side): ApplicationDetail['events'] {
  return rows
    .filter(({ seenBy }) => seenBy.includes(side))
    .map(({ seq, at, side: by, move, fromState, toState, facts }) => {
      const to = stateOf(toState)
      const reasons = (facts as { reasons?: readonly Reason[] }).reasons ?? [] // as saveMove writes them
      return {
        seq,
        at: instant(Date.parse(at)),
        side: by,
        move,
        from: shownFor(stateOf(fromState), side),
        to: shownFor(to, side),
        reasons: to ? [...shownReasons(to, reasons, side)] : [],
      }
    })
}

const stateOf = (state: string | null): ApplicationState | undefined =>
  applicationStates.find((one) => one === state)

const shownFor = (state: ApplicationState | undefined, side: Side): ApplicationState | null =>
  (state && shownState(state, side)) ?? null
