import { at } from '../store/world.testing.ts'
import type { JournalEvent } from './event.ts'

/** A move of the clock that student, home and host may see. */
export function event(
  of: Pick<JournalEvent, 'studentId' | 'applicationId'>,
  more: Partial<JournalEvent> = {},
): JournalEvent {
  return {
    at: at(0),
    actorId: null,
    side: 'clock',
    move: 'expire',
    reason: null,
    fromState: 'offered',
    toState: 'expired',
    facts: {},
    seenBy: ['student', 'home', 'host'],
    ...of,
    ...more,
  }
}
