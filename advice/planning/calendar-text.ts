import { convertIcsCalendar, generateIcsCalendar, type IcsCalendar } from 'ts-ics'
import { fromIcs, type PlanEvent, toIcs } from './event.ts'

const prodId = '-//Famulus//Plan//EN'

/** The text of a calendar, RFC 5545. */
export const calendarText = (events: readonly PlanEvent[]): string =>
  generateIcsCalendar({ version: '2.0', prodId, name: 'Famulus', events: events.map(toIcs) })

/** The blocks in a calendar that Famulus wrote; undefined for any other text. */
export function eventsIn(text: string): PlanEvent[] | undefined {
  const calendar = parsed(text)
  if (calendar?.prodId !== prodId || !/^END:VCALENDAR\s*$/m.test(text)) return undefined
  const events = (calendar.events ?? []).map(fromIcs)
  // A block that is cut off is passed over by the parser, and would be lost.
  if (events.length !== (text.match(/^BEGIN:VEVENT/gm) ?? []).length) return undefined
  return events.every((event) => event !== undefined) ? events : undefined
}

/** The parser throws at lines that are none. */
function parsed(text: string): IcsCalendar | undefined {
  try {
    return convertIcsCalendar(undefined, text)
  } catch {
    return undefined
  }
}
