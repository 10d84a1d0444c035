import { type CheckedCalendar, checkRulebook, type Finding } from '../../requirements/checks/index.ts'
import type { Reference } from '../../requirements/index.ts'
import { dayOf, spanOf } from '../../time/index.ts'
import { momentsOf, usualWeeks } from '../calendar.ts'
import type { CompiledProgramme } from '../compile.ts'
import { rulebookOf } from '../host.ts'
import type { Programme } from '../programme.ts'

/** What the static checks find in one programme. `programmes`: the ids of all that rules may name. */
export function findingsIn(
  { programme, units, preferred }: CompiledProgramme,
  reference: Reference,
  programmes: ReadonlySet<string>,
): Finding[] {
  return checkRulebook({
    rulebook: rulebookOf(programme),
    lowered: [...units, ...preferred].flatMap(({ members }) => members),
    reference,
    sites: programme.sites?.map(({ id }) => id),
    routes: programme.routes,
    conflicts: programme.conflicts.map(({ requirements = [] }) => requirements),
    mixedUpWith: (programme.mixedUpWith ?? []).map((other) => other.programme),
    sameHost: programme.host,
    rulebooks: programmes,
    calendar: calendarOf(programme),
  })
}

function calendarOf({ calendar }: Programme): CheckedCalendar | undefined {
  if (!calendar) return undefined
  const weeks = usualWeeks(calendar)
  return {
    hasApplication: calendar.application !== undefined,
    starts: calendar.starts,
    minWeeks: calendar.minWeeks,
    maxWeeks: calendar.maxWeeks,
    momentsAt: (start) => momentsOf(calendar, { today: LONG_BEFORE, start: spanOf(start), weeks }),
  }
}

const LONG_BEFORE = dayOf('2020-01-01')
