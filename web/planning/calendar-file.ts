import { calendarText, eventsIn, type Planned, planEvents, revised } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { isoOf } from '@famulus/domain/time'

const keyOf = (programme: string): string => `famulus.calendar.${programme}`

/**
 * The plan as a calendar. What was given out before is kept, so that what has changed since has a higher sequence
 * number, and what has vanished is cancelled in the calendar that took it over.
 */
export function calendarFor(planned: Planned, session: Session): string {
  const { id } = planned.assessed.compiled.programme
  const before = eventsIn(localStorage.getItem(keyOf(id)) ?? '') ?? []
  const events = revised(before, planEvents(planned, session), {
    programme: id,
    stamp: Date.parse(isoOf(session.today)),
  })
  const text = calendarText(events)
  localStorage.setItem(keyOf(id), text)
  return text
}
