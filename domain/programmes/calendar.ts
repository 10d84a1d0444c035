// From a programme's calendar and a wished stay to the days that requirements speak of.
import {
  ANY_DAY,
  type DateExpression,
  type Day,
  dayInYear,
  dayOf,
  LAST_DAY,
  type Moments,
  partsOf,
  resolve,
  type Span,
  spanOf,
} from '../time/index.ts'
import type { Calendar } from './calendar-schema.ts'

/** When the student wants to go. `weeks`: how long; the end is its last day. */
export type WishedStay = { readonly today: Day; readonly start: Span; readonly weeks: number }

/** Where no source names a closing day, so long before the start. Decision 0005. */
const USUAL_WEEKS_AHEAD = 8

/**
 * The moments of a stay. `application` is the last day on which the student can apply: what has to be there by
 * then can still be got until then. A moment that the calendar does not tell lies between its neighbours.
 */
export function momentsOf(calendar: Calendar | undefined, { today, start, weeks }: WishedStay): Moments {
  const now = spanOf(today)
  const end = { lo: start.lo + weeks * 7 - 1, hi: start.hi + weeks * 7 - 1 }
  const usual = later(now, { lo: start.lo - 7 * USUAL_WEEKS_AHEAD, hi: start.hi - 7 * USUAL_WEEKS_AHEAD })
  const known: Moments = {
    today: now,
    opens: ANY_DAY,
    closes: ANY_DAY,
    application: usual,
    placement: ANY_DAY,
    arrival: start,
    start,
    end,
  }
  const { opens, closes } = applicationSpan(calendar, known)
  const application = closes && closes.hi < LAST_DAY ? later(now, closes) : usual
  const open: Moments = { ...known, opens: opens ?? ANY_DAY, closes: closes ?? ANY_DAY, application }
  return {
    ...open,
    placement: placementSpan(calendar, open),
    arrival: calendar?.arrival ? resolve(calendar.arrival, open) : start,
  }
}

const later = (a: Span, b: Span): Span => ({ lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) })

function placementSpan(calendar: Calendar | undefined, moments: Moments): Span {
  const decision = calendar?.decision
  const from = decision?.from ? resolve(decision.from, moments).lo : moments.application.lo
  const until = decision ? resolve(decision.until, moments).hi : moments.start.hi
  return { lo: Math.max(from, moments.today.lo), hi: Math.max(until, from, moments.today.lo) }
}

type Application = { opens?: Span | undefined; closes?: Span | undefined }

/** The application window for this start, as far as the sources name one. */
function applicationSpan(calendar: Calendar | undefined, moments: Moments): Application {
  const application = calendar?.application
  if (!application) return {}
  if (application.rounds) return overStart(moments.start, (day) => yearlyRound(application.rounds ?? [], day))
  if (application.dated) return overStart(moments.start, (day) => datedRound(application.dated ?? [], day))
  const at = (expression: DateExpression | undefined) =>
    expression ? resolve(expression, moments) : undefined
  return { opens: at(application.opens), closes: at(application.closes) }
}

type Round = { opens: Day | undefined; closes: Day }

function overStart(start: Span, roundOf: (day: Day) => Round | undefined): Application {
  const first = roundOf(start.lo)
  const last = roundOf(start.hi)
  if (!first || !last) return {}
  const opens =
    first.opens === undefined || last.opens === undefined ? undefined : { lo: first.opens, hi: last.opens }
  return { opens, closes: { lo: first.closes, hi: last.closes } }
}

type YearlyRound = NonNullable<NonNullable<Calendar['application']>['rounds']>[number]

/**
 * A season may run over the turn of the year. A November window that is for September to August covers the
 * September after it, so a start in June belongs to the window of the year before last. Source: gb-oxford.
 */
function yearlyRound(rounds: readonly YearlyRound[], day: Day): Round | undefined {
  for (const round of rounds) {
    const { year } = partsOf(day)
    for (const seasonYear of [year, year - 1]) {
      const from = dayInYear(round.startsFrom, seasonYear)
      const untilYear = round.startsUntil < round.startsFrom ? seasonYear + 1 : seasonYear
      if (day < from || day > dayInYear(round.startsUntil, untilYear)) continue
      const inRound = (when: { monthDay: string; yearsBefore: number }) =>
        dayInYear(when.monthDay, seasonYear - when.yearsBefore)
      return { opens: round.opens ? inRound(round.opens) : undefined, closes: inRound(round.closes) }
    }
  }
  return undefined
}

/** Starts on which a season of applications begins or has ended: between two of them the moments only move on. */
export function restartsOf(calendar: Calendar | undefined, { lo, hi }: Span): Day[] {
  const { rounds = [], dated = [] } = calendar?.application ?? {}
  if (rounds.length + dated.length === 0) return []
  const years = Array.from(
    { length: partsOf(hi).year - partsOf(lo).year + 1 },
    (_, index) => partsOf(lo).year + index,
  )
  const yearly = rounds.flatMap(({ startsFrom, startsUntil }) =>
    years.flatMap((year) => [dayInYear(startsFrom, year), dayInYear(startsUntil, year) + 1]),
  )
  const once = dated.flatMap(({ startsFrom, startsUntil }) => [dayOf(startsFrom), dayOf(startsUntil) + 1])
  return [...new Set([...yearly, ...once])].sort((a, b) => a - b)
}

type DatedRound = NonNullable<NonNullable<Calendar['application']>['dated']>[number]

/** Only the cycles that a source dates: for any other start the window is unknown, not repeated. */
function datedRound(rounds: readonly DatedRound[], day: Day): Round | undefined {
  const round = rounds.find(
    ({ startsFrom, startsUntil }) => dayOf(startsFrom) <= day && day <= dayOf(startsUntil),
  )
  return round && { opens: round.opens ? dayOf(round.opens) : undefined, closes: dayOf(round.closes) }
}

/** A usual length where the student names none: a block, or four weeks within the host's limits. */
export function usualWeeks(calendar: Calendar | undefined): number {
  const { blockWeeks, minWeeks = 1, maxWeeks = 52 } = calendar ?? {}
  return Math.min(Math.max(blockWeeks ?? 4, minWeeks), maxWeeks)
}
