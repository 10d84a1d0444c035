import { noAwards, outlookOf, stayPlanOf } from '@famulus/advice/planning'
import { assessOne } from '@famulus/advice/programmes'
import type { Session, Student } from '@famulus/advice/session'
import type { Outlook } from '@famulus/domain/planning'
import type { Profile } from '@famulus/domain/profile'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import {
  addPeriod,
  type Day,
  dayOfParts,
  partsOf,
  type Runs,
  unionRuns,
  weekdayOf,
} from '@famulus/domain/time'

/** Starts of the coming two years, and some of them with how their plan stands. */
export type StartChoices = {
  readonly certain: Runs
  readonly possible: Runs
  readonly choices: readonly { readonly start: Day; readonly outlook: Outlook }[]
}

const MOST = 6

export function startChoices(
  compiled: CompiledProgramme,
  weeks: number,
  { session, student, profile }: { session: Session; student: Student; profile: Profile },
): StartChoices {
  // Without a wished start, as that would hide the days before it.
  const free = assessOne(
    compiled,
    { ...student, start: undefined, wish: { ...student.wish, weeks } },
    session,
  )
  const { windows, reachable } = free.assessment
  const possible = unionRuns(windows.possible, reachable.possible)
  return {
    certain: windows.certain,
    possible,
    choices: oneAMonth(possible, session.today)
      .slice(0, MOST)
      .map((start) => {
        const stay = stayPlanOf({ assessed: free, start, profile, awards: noAwards }, session)
        return { start, outlook: outlookOf({ stay }) }
      }),
  }
}

/** The first possible day and then the first possible Monday of every month; where there is none, its first possible day. */
export function oneAMonth(possible: Runs, today: Day): Day[] {
  const [first] = possible
  const last = possible.at(-1)
  if (!first || !last) return []
  const from = Math.max(first.lo, today)
  const starts = [from]
  for (
    let begin = addPeriod(firstOfMonth(from), { months: 1 }, 'down');
    begin <= last.hi;
    begin = addPeriod(begin, { months: 1 }, 'down')
  ) {
    const end = addPeriod(begin, { months: 1 }, 'down')
    const days = possible.flatMap(({ lo, hi }) => daysBetween(Math.max(lo, begin), Math.min(hi, end - 1)))
    const start = days.find((day) => weekdayOf(day) === 1) ?? days[0]
    if (start !== undefined) starts.push(start)
  }
  return starts
}

export function firstOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayOfParts(year, month, 1)
}

const daysBetween = (lo: Day, hi: Day): Day[] =>
  Array.from({ length: Math.max(0, hi - lo + 1) }, (_, index) => lo + index)
