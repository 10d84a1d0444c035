import { calendarText, eventsIn, type PlanEvent } from '@famulus/advice/planning'
import { textOf } from '../profile-file.ts'
import { refusal } from '../refusal.ts'
import { writeWhole } from '../write-whole.ts'

/** The blocks of the file, none where there is no file. Throws a Refusal for a file that is not ours to change. */
export function readCalendar(file: string): PlanEvent[] {
  const text = textOf(file)
  if (text === undefined || text.trim() === '') return []
  const events = eventsIn(text)
  if (events) return events
  throw refusal('not-our-calendar', { file })
}

export const writeCalendar = (file: string, events: readonly PlanEvent[]): void =>
  writeWhole(file, calendarText(events))
