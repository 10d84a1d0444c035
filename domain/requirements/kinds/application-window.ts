import { defineKind, say } from '../kind.ts'

/** Reads the window from the calendar of the programme: see `opens` and `closes` among the moments. */
export const applicationWindow = defineKind(
  'application-window',
  "It is not too late to apply for this start, by the programme's calendar.",
  {},
  () => ({
    op: 'moment',
    left: { at: 'today' },
    cmp: '<=',
    right: { at: 'closes' },
    say: say('application-window.closes', { day: { at: 'closes' } }),
  }),
)
