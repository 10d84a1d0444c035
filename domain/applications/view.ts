import type { Side } from './actor.ts'
import type { Application, ApplicationEvent } from './application.ts'
import { dueAt, type Freeze } from './deadlines.ts'
import type { ApplicationState } from './states.ts'
import { shownReasons, shownState } from './visibility.ts'

/** An application as one side sees it. */
export type Shown = Pick<
  Application,
  'id' | 'state' | 'sinceMs' | 'reasons' | 'wishes' | 'seat' | 'unsent'
> & {
  /** Freezes counted. */
  readonly dueMs?: number
}

/** Undefined where the side sees nothing of it. */
export function view(application: Application, side: Side, freezes: readonly Freeze[]): Shown | undefined {
  const state = shownTo(application, side)
  if (!state) return undefined
  const { id, wishes, seat, unsent } = application
  const isAsItIs = state === application.state
  const due = isAsItIs ? dueAt(application, freezes) : undefined
  return {
    id,
    state,
    // The day on which the state changed would tell that it did.
    sinceMs: isAsItIs ? application.sinceMs : (unsent?.reviewedSinceMs ?? application.sinceMs),
    reasons: isAsItIs ? shownReasons(state, application.reasons, side) : [],
    // The hospital is told who comes when, not what else was wished for.
    wishes: side === 'site' ? [] : wishes,
    ...(due === undefined ? {} : { dueMs: due }),
    ...(seat ? { seat } : {}),
    ...(isAsItIs && unsent ? { unsent } : {}),
  }
}

/** The state that this side sees of this application. */
export function shownTo(
  { state, shownMs }: Pick<Application, 'state' | 'shownMs'>,
  side: Side,
): ApplicationState | undefined {
  if (side !== 'student' && shownMs[side] === undefined) return undefined
  return shownState(state, side)
}

/** What a side sees of a move. Without `from` it saw nothing of the application before. */
export type ShownEvent = Omit<ApplicationEvent, 'from'> & { readonly from?: ApplicationState }

/**
 * The part of an application's journal that a side sees, from when it was shown to it. What leads from one state to the
 * same one in its eyes did not happen for it.
 */
export function visibleEvents(
  events: readonly ApplicationEvent[],
  application: Application,
  side: Side,
): ShownEvent[] {
  const since = side === 'student' ? Number.NEGATIVE_INFINITY : application.shownMs[side]
  if (since === undefined) return []
  return events.flatMap((event) => {
    const from = shownState(event.from, side)
    const to = shownState(event.to, side)
    if (event.atMs < since || to === undefined || from === to) return []
    const { from: _from, reasons, ...told } = event
    const why = shownReasons(event.to, reasons, side)
    return [{ ...told, to, reasons: why, ...(from === undefined ? {} : { from }) }]
  })
}
