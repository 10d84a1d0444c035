import type { Facts } from '../profile/index.ts'
import {
  type ActionInfo,
  asReached,
  asReachedInTime,
  type Core,
  evaluate,
  MET,
  type Reach,
  type Remedies,
  reachOf,
  remediesFor,
  type Situation,
  UNMET,
  type Verdict,
  type Windows,
  windowsFor,
  withinReach,
} from '../requirements/index.ts'
import { addPeriod, type Day, type Moments, type Span, spanOf } from '../time/index.ts'
import { momentsOf } from './calendar.ts'
import type { CompiledProgramme } from './compile.ts'
import { offeredStarts } from './length.ts'
import { type OpenPoint, openPoints } from './open-points.ts'
import { type Standing, standingOf } from './standing.ts'
import type { Unit } from './unit.ts'

/** The six answers, best first. */
export const answers = ['yes', 'fixable', 'not-yet', 'ask', 'unknown', 'no'] as const
export type Answer = (typeof answers)[number]

export type AssessmentQuery = {
  readonly facts: Facts
  readonly today: Day
  /** The wished start; without one the best start of the next 24 months is sought. */
  readonly start?: Day | undefined
  /** Further starts that are asked for as well: a rule for every date must hold for them too. */
  readonly otherStarts?: readonly Day[]
  readonly weeks: number
  readonly book: readonly ActionInfo[]
}

export type Assessment = {
  readonly id: string
  readonly answer: Answer
  /** The answer of the rules alone, before the programme's status. */
  readonly byRules: Answer
  /** The start that the answer speaks of. */
  readonly start: Day
  readonly otherStarts: readonly Day[]
  readonly weeks: number
  /** Start days in the next 24 months on which everything holds, as things stand. */
  readonly windows: Windows
  /** The same when the student does what is within reach. */
  readonly reachable: Windows
  readonly standing: Standing
  readonly applyNow: Answer
  readonly opens: Day | undefined
  readonly closes: Day | undefined
  readonly remedies: Remedies | undefined
  /** What nobody has said yet, or what a person must decide, where it decides. */
  readonly open: readonly OpenPoint[]
  /** Units that cannot be met. */
  readonly refusedBy: readonly string[]
  readonly unread: number
}

const HORIZON_MONTHS = 24

/** The answer for one student and one programme: what holds, from when, what is missing, and who decides. */
export function assess(compiled: CompiledProgramme, query: AssessmentQuery): Assessment {
  const { programme, core } = compiled
  const { weeks, otherStarts = [] } = query
  const momentsAt = remembered(
    (start: Day): Moments =>
      momentsOf(programme.calendar, { today: query.today, start: spanOf(start), weeks }),
  )
  const situationAt = (start: Day): Situation => ({
    facts: query.facts,
    moments: momentsAt(start),
    starts: [start, ...otherStarts].map(momentsAt),
  })
  const reach = reachOf(query.book)
  const from = query.start ?? soonestStart(query.today)
  const span = { facts: query.facts, momentsAt, from, until: Math.max(from, horizonOf(query.today)) }
  const windows = windowsFor(span)
  const views: Views = {
    now: windows(core),
    reachable: windows(core, asReached(reach)),
    inTime: () => windows(core, asReachedInTime(reach)),
    offered: windows(offeredStarts(compiled)),
  }
  const start = query.start ?? bestStart(views) ?? from
  const found = decide(compiled, situationAt(start), reach, views)
  const standing = standingOf(programme, query.facts, query.today)
  const { opens, closes } = momentsAt(start)
  return {
    id: programme.id,
    weeks,
    otherStarts,
    standing,
    ...found,
    byRules: found.answer,
    answer: standing.cap(found.answer),
    windows: views.now,
    reachable: views.reachable,
    opens: knownDay(opens),
    closes: knownDay(closes),
    applyNow: applyNow(compiled.units, situationAt(start), reach),
    unread: compiled.sentences.length,
  }
}

/** The views ask for the same days again and again. */
function remembered(momentsAt: (start: Day) => Moments): (start: Day) => Moments {
  const known = new Map<Day, Moments>()
  return (start) => {
    const moments = known.get(start) ?? momentsAt(start)
    known.set(start, moments)
    return moments
  }
}

/**
 * Starts on which all holds as things stand, on which all can be made to hold, on which nothing that can be had is
 * missing for want of time, and which the host offers at all.
 */
type Views = {
  readonly now: Windows
  readonly reachable: Windows
  /** Only asked for where nothing is reachable. */
  readonly inTime: () => Windows
  readonly offered: Windows
}

/** Nobody starts abroad tomorrow: without a wished start, eight weeks are kept for papers and travel. Decision 0005. */
const SOONEST_WEEKS = 8
export const soonestStart = (today: Day): Day => today + 7 * SOONEST_WEEKS
export const horizonOf = (today: Day): Day => addPeriod(today, { months: HORIZON_MONTHS }, 'down')

const knownDay = (span: Span): Day | undefined => (span.lo === span.hi ? span.lo : undefined)

const bestStart = ({ now, reachable, inTime, offered }: Views): Day | undefined =>
  (
    now.certain[0] ??
    reachable.certain[0] ??
    inTime().possible[0] ??
    reachable.possible[0] ??
    offered.possible[0]
  )?.lo

type Found = Pick<Assessment, 'answer' | 'start' | 'remedies' | 'open' | 'refusedBy'>

function decide({ units, core }: CompiledProgramme, situation: Situation, reach: Reach, views: Views): Found {
  const start = situation.moments.start.lo
  const valueIn = (part: Core) => evaluate(withinReach(part, situation, reach), situation)
  const reached = valueIn(core)
  if (reached === UNMET) {
    const later = views.reachable.possible.find((run) => run.lo > start)
    const refusedBy = units.filter((unit) => valueIn(unit.core) === UNMET).map((unit) => unit.id)
    return {
      answer: later ? 'not-yet' : 'no',
      start: later?.lo ?? start,
      remedies: undefined,
      open: [],
      refusedBy,
    }
  }
  const fixable = units.map((unit) => unit.core).filter((part) => valueIn(part) === MET)
  const remedies = evaluate(core, situation) === MET ? undefined : remediesFor(fixable, situation, reach)
  const open = reached === MET ? [] : openPoints(withinReach(core, situation, reach), situation)
  return {
    answer: answerOf(evaluate(core, situation), reached, open, views, start),
    start,
    remedies,
    open,
    refusedBy: [],
  }
}

/** "Not yet" when the host offers earlier starts and only time is missing for them. */
function answerOf(
  value: Verdict,
  reached: Verdict,
  open: readonly OpenPoint[],
  { offered }: Views,
  start: Day,
): Answer {
  if (reached !== MET) return open.every(isDecidedByPerson) ? 'ask' : 'unknown'
  const first = offered.possible[0]?.lo ?? start
  if (start > first) return 'not-yet'
  return value === MET ? 'yes' : 'fixable'
}

const isDecidedByPerson = ({ fact }: OpenPoint): boolean => fact === undefined

/** The same question for the day of application: only what has to hold by then. */
function applyNow(units: readonly Unit[], situation: Situation, reach: Reach): Answer {
  const { today, opens, closes } = situation.moments
  const now: Situation = { ...situation, moments: { ...situation.moments, application: today } }
  if (closes.hi < today.lo) return 'no'
  if (opens.lo > today.hi) return 'not-yet'
  const cores: Core[] = units.filter((unit) => unit.whenApplying).map((unit) => unit.core)
  const value = evaluate({ op: 'all', of: cores }, now)
  if (value === MET) return 'yes'
  const reached = withinReach({ op: 'all', of: cores }, now, reach)
  const value2 = evaluate(reached, now)
  if (value2 === MET) return 'fixable'
  if (value2 === UNMET) return 'no'
  return openPoints(reached, now).every(isDecidedByPerson) ? 'ask' : 'unknown'
}
