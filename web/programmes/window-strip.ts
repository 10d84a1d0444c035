import { type Assessed, situationOf } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText, runsText, spanText } from '@famulus/advice/time'
import { horizonOf } from '@famulus/domain/programmes'
import {
  addPeriod,
  type Day,
  dayOf,
  dayOfParts,
  FIRST_DAY,
  type IsoDate,
  LAST_DAY,
  partsOf,
  type Runs,
  type Span,
  unionRuns,
} from '@famulus/domain/time'

/** Two years of start days, in day numbers: `from` is the first of this month. */
export type WindowStrip = {
  readonly from: Day
  readonly until: Day
  /** The first day of each month. */
  readonly months: readonly Day[]
  /** Every rule met as things stand. */
  readonly certain: Runs
  /** Every rule met once all that can be done is done. */
  readonly reachable: Runs
  /** May hold: somebody still has to say or to decide something. */
  readonly possible: Runs
  readonly blocks: Runs
  /** The start that the answer speaks of; none where the answer is no. */
  readonly start: Day | undefined
  /** When to apply for that start, where the closing day is known and lies in these two years. */
  readonly application: Span | undefined
  /** The same in words. */
  readonly words: readonly string[]
}

export function windowStripOf(one: Assessed, session: Session): WindowStrip {
  const { windows, reachable, start, answer } = one.assessment
  const { year, month } = partsOf(session.today)
  const from = dayOfParts(year, month, 1)
  const until = horizonOf(session.today)
  const inside = (runs: Runs) => runs.filter(({ lo, hi }) => hi >= from && lo < until)
  const [certain, better] = [inside(windows.certain), inside(reachable.certain)]
  const application = applicationOf(one, session, from, until)
  return {
    from,
    until,
    months: monthsOf(from, until),
    certain,
    reachable: beyond(certain, better),
    possible: beyond(unionRuns(certain, better), inside(unionRuns(windows.possible, reachable.possible))),
    blocks: inside(blocksOf(one)),
    start: answer === 'no' ? undefined : start,
    application,
    words: [
      startsText(one, session),
      ...(application
        ? [
            session.t('programme.applies', {
              start: dayText(start, session),
              span: spanText(application, session),
            }),
          ]
        : []),
    ],
  }
}

/** The runs that say more than what is drawn over them. */
const beyond = (drawn: Runs, runs: Runs): Runs =>
  runs.filter(({ lo, hi }) => !drawn.some((run) => run.lo <= lo && hi <= run.hi))

/** The best that there is, as the strip shows it. */
function startsText({ assessment: { windows, reachable } }: Assessed, session: Session): string {
  const possible = unionRuns(windows.possible, reachable.possible)
  const [code, runs] =
    windows.certain.length > 0
      ? (['certain', windows.certain] as const)
      : reachable.certain.length > 0
        ? (['reachable', reachable.certain] as const)
        : (['possible', possible] as const)
  if (runs.length === 0) return session.t('programme.no-window')
  return session.t(`programme.${code}`, { days: runsText(runs, session) })
}

/** From its opening, where no source names one from today, to its closing. */
function applicationOf(one: Assessed, session: Session, from: Day, until: Day): Span | undefined {
  const { opens, closes } = situationOf(one, session).moments
  if (closes.lo <= FIRST_DAY || closes.lo < from || closes.lo >= until) return undefined
  return { lo: opens.hi < LAST_DAY ? opens.hi : session.today, hi: closes.lo }
}

const blocksOf = ({ compiled: { programme } }: Assessed): Runs =>
  (programme.calendar?.blocks ?? []).map(({ from, to }) => ({
    lo: dayOf(from as IsoDate), // read strictly as an ISO date
    hi: dayOf((to ?? from) as IsoDate),
  }))

function monthsOf(from: Day, until: Day): Day[] {
  const firsts: Day[] = []
  for (let first = from; first < until; first = addPeriod(first, { months: 1 }, 'down')) firsts.push(first)
  return firsts
}
