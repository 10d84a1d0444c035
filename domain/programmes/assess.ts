import type { Facts } from '../profile/index.ts'
import {
  type ActionInfo,
  all,
  asReached,
  asReachedInTime,
  evaluate,
  MET,
  type Reach,
  type Remedies,
  reachedVerdict,
  reachOf,
  remediesFor,
  type Situation,
  UNKNOWN,
  UNMET,
  type Verdict,
  type Windows,
  windowsFor,
  withinReach,
} from '../requirements/index.ts'
import { addPeriod, type Day, type Moments, type Span, spanOf } from '../time/index.ts'
import { momentsOf, restartsOf } from './calendar.ts'
import type { CompiledProgramme } from './compile.ts'
import { type Findings, findingsFor, noFindings } from './findings.ts'
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

/** What was found out on the way to an assessment: no part of it, and gone when it is. */
const findingsOf = new WeakMap<Assessment, Findings>()

/**
 * The answer for one student and one programme: what holds, from when, what is missing, and who decides. `before`: an
 * assessment of the same stays, so that only what rests on another fact is found out anew.
 */
export function assess(compiled: CompiledProgramme, query: AssessmentQuery, before?: Assessment): Assessment {
  const found = before && findingsOf.get(before)
  const findings = found
    ? findingsFor(query.facts, found)
    : noFindings(query.facts, momentsFor(compiled, query))
  const assessment = assessed(compiled, query, findings)
  findingsOf.set(assessment, findings)
  return assessment
}

const momentsFor = ({ programme }: CompiledProgramme, { today, weeks }: AssessmentQuery) =>
  remembered((start: Day): Moments => momentsOf(programme.calendar, { today, start: spanOf(start), weeks }))

function assessed(compiled: CompiledProgramme, query: AssessmentQuery, findings: Findings): Assessment {
  const { programme, core } = compiled
  const { weeks, otherStarts = [] } = query
  const { momentsAt } = findings
  const situationAt = (start: Day): Situation => ({
    facts: query.facts,
    moments: momentsAt(start),
    starts: [start, ...otherStarts].map(momentsAt),
  })
  const reach = reachOf(query.book, findings)
  const from = query.start ?? soonestStart(query.today)
  const until = Math.max(from, horizonOf(query.today))
  const restarts = restartsOf(programme.calendar, { lo: from, hi: until })
  const windows = windowsFor({ facts: query.facts, momentsAt, from, until, restarts }, findings.now)
  const views: Views = {
    now: windows(core),
    reachable: windows(core, asReached(reach), findings.reachable),
    inTime: () => windows(core, asReachedInTime(reach), findings.soon),
    offered: () => windows(compiled.offered),
  }
  const start = query.start ?? bestStart(views) ?? from
  const found = decide(compiled, situationAt(start), reach, views)
  const standing = standingOf(programme, query.facts, query.today)
  const { opens, closes } = momentsAt(start)
  return {
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
  /** Only asked for where nothing is reachable, or all is. */
  readonly offered: () => Windows
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
    offered().possible[0]
  )?.lo

type Found = Pick<Assessment, 'answer' | 'start' | 'remedies' | 'open' | 'refusedBy'>

function decide({ units, core }: CompiledProgramme, situation: Situation, reach: Reach, views: Views): Found {
  const start = situation.moments.start.lo
  const byValue = Map.groupBy(units, (unit) => reachedVerdict(unit.core, situation, reach))
  const refusing = byValue.get(UNMET)
  if (refusing) {
    const later = views.reachable.possible.find((run) => run.lo > start)
    return {
      answer: later ? 'not-yet' : 'no',
      start: later?.lo ?? start,
      remedies: undefined,
      open: [],
      refusedBy: refusing.map(({ id }) => id),
    }
  }
  const value = evaluate(core, situation)
  const undecided = byValue.get(UNKNOWN)?.map((unit) => withinReach(unit.core, situation, reach)) ?? []
  const fixable = byValue.get(MET)?.map((unit) => unit.core) ?? []
  const open = undecided.length === 0 ? [] : openPoints(all(...undecided), situation)
  return {
    answer: undecided.length === 0 ? reachedAnswer(value, views, start) : openAnswer(open),
    start,
    remedies: value === MET ? undefined : remediesFor(fixable, situation, reach),
    open,
    refusedBy: [],
  }
}

/** "Not yet" when the host offers earlier starts and only time is missing for them. */
function reachedAnswer(value: Verdict, { offered }: Views, start: Day): Answer {
  const first = offered().possible[0]?.lo ?? start
  if (start > first) return 'not-yet'
  return value === MET ? 'yes' : 'fixable'
}

const openAnswer = (open: readonly OpenPoint[]): Answer =>
  open.every(({ fact }) => fact === undefined) ? 'ask' : 'unknown'

/** The same question for the day of application: only what has to hold by then. */
function applyNow(units: readonly Unit[], situation: Situation, reach: Reach): Answer {
  const { today, opens, closes } = situation.moments
  const now: Situation = { ...situation, moments: { ...situation.moments, application: today } }
  if (closes.hi < today.lo) return 'no'
  if (opens.lo > today.hi) return 'not-yet'
  const core = all(...units.filter((unit) => unit.whenApplying).map((unit) => unit.core))
  if (evaluate(core, now) === MET) return 'yes'
  const value = reachedVerdict(core, now, reach)
  if (value === UNKNOWN) return openAnswer(openPoints(withinReach(core, now, reach), now))
  return value === MET ? 'fixable' : 'no'
}
