import {
  addPeriod,
  type Day,
  dayOfParts,
  FIRST_DAY,
  isoOf,
  LAST_DAY,
  partsOf,
  type Runs,
  type Span,
} from '@famulus/domain/time'
import { formatDay, formatMonth, formatShortDay } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'

export const dayText = (day: Day, { language }: Session): string => formatDay(isoOf(day), language)
export const shortDay = (day: Day, { language }: Session): string => formatShortDay(isoOf(day), language)

/** Nothing is known about such a day, so there is nothing to write out. */
export const isOpenSpan = ({ lo, hi }: Span): boolean => lo <= FIRST_DAY && hi >= LAST_DAY

/** An imprecise day as a person would say it: a month, a year, an open end, or from one day to another. */
export function spanText(span: Span, session: Session): string {
  const { lo, hi } = span
  if (isOpenSpan(span)) return '…'
  if (lo === hi) return dayText(lo, session)
  if (lo <= FIRST_DAY) return session.t('advice.have.until-day', { day: dayText(hi, session) })
  if (hi >= LAST_DAY) return session.t('advice.have.from-day', { day: dayText(lo, session) })
  const { year, month, date } = partsOf(lo)
  if (date === 1 && hi === addPeriod(lo, { months: 1 }, 'down') - 1)
    return formatMonth(isoOf(lo), session.language)
  if (month === 1 && date === 1 && hi === dayOfParts(year, 12, 31)) return String(year)
  return runText(span, session)
}

const runText = ({ lo, hi }: Span, session: Session): string =>
  lo === hi
    ? dayText(lo, session)
    : session.t('advice.have.from-to', { from: dayText(lo, session), to: dayText(hi, session) })

/** At most so many runs are written out; hundreds of Mondays would help nobody. */
const MOST_RUNS = 4

export function runsText(runs: Runs, session: Session): string {
  const texts = runs.slice(0, MOST_RUNS).map((run) => runText(run, session))
  const more = runs.length - MOST_RUNS
  return more > 0
    ? session.t('advice.check.more-days', { first: texts.join(', '), number: more })
    : texts.join(', ')
}

/** The same in the few columns of a table. */
export function shortRuns(runs: Runs, session: Session): string {
  const texts = runs
    .slice(0, MOST_RUNS)
    .map(({ lo, hi }) =>
      lo === hi ? shortDay(lo, session) : `${shortDay(lo, session)} – ${shortDay(hi, session)}`,
    )
  const more = runs.length - MOST_RUNS
  return more > 0
    ? session.t('advice.check.more-days', { first: texts.join(', '), number: more })
    : texts.join(', ')
}
