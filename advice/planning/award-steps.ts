import { type Award, type AwardVerdict, type Bundle, isHeld } from '@famulus/domain/funding'
import { type Deadline, type LengthRule, lengthsAsked } from '@famulus/domain/planning'
import type { Facts } from '@famulus/domain/profile'
import { type Answer, pagesOf } from '@famulus/domain/programmes'
import type { Page } from '@famulus/domain/requirements'
import { type Day, FIRST_DAY, LAST_DAY, type Span } from '@famulus/domain/time'
import { bestFinanced, type Funding } from '../funding/index.ts'
import type { Assessed } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'

/** An award that money for the stay may come from. */
export type AwardStep = {
  readonly award: Award
  readonly answer: Answer
  readonly held: boolean
  /** In the best bundle: what the student is told to do first. */
  readonly inBest: boolean
  /** It could have been had, but its last day has passed. */
  readonly tooLate: boolean
  /** The days on which it may be applied for; FIRST_DAY or LAST_DAY where no source names the side. */
  readonly window: Span
  /** Pages that name these days. */
  readonly sources: readonly Page[]
}

/** What awards have to do with a plan. */
export type PlanAwards = {
  readonly steps: readonly AwardStep[]
  /** Of the awards in the best bundle, and of those that another length would open. */
  readonly lengthRules: readonly LengthRule[]
}

export const noAwards: PlanAwards = { steps: [], lengthRules: [] }

/** The awards for a stay with this start. */
export function planAwards(one: Assessed, start: Day, funding: Funding, session: Session): PlanAwards {
  const { verdicts, bundle } = bestFinanced(one, start, funding, session)
  const inBest = idsIn(bundle)
  const concerned = verdicts.filter(
    (verdict) => inBest.has(verdict.compiled.award.id) || isOnlyTheLength(verdict),
  )
  return {
    steps: verdicts
      .filter((verdict) => isOpen(verdict) || isOnlyTooLate(verdict))
      .map((verdict) => stepOf(verdict, start, inBest, one.facts)),
    lengthRules: onceEach(
      concerned.flatMap(({ compiled: { award, units }, situation }) =>
        lengthsAsked(award.id, units, situation),
      ),
    ),
  }
}

/** A frame's rule comes with every award that has it. */
const onceEach = (rules: readonly LengthRule[]): LengthRule[] => [
  ...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values(),
]

/** Those that pay something. */
const idsIn = (bundle: Bundle | undefined): ReadonlySet<string> =>
  new Set(bundle?.awards.flatMap(({ id, hopedCents }) => (hopedCents > 0 ? [id] : [])))

const isOpen = ({ answer }: AwardVerdict): boolean =>
  answer === 'yes' || answer === 'fixable' || answer === 'ask'

/** No rule refuses it and no fact about the student is open: there only was too little time. */
const isOnlyTooLate = ({ tooLate, refusedBy, open, compiled }: AwardVerdict): boolean =>
  tooLate &&
  refusedBy.length === 0 &&
  open.every(({ fact }) => fact === undefined) &&
  compiled.award.status.state !== 'closed' &&
  compiled.award.status.state !== 'suspended'

const isOnlyTheLength = ({ refusedBy, tooLate, compiled: { units } }: AwardVerdict): boolean =>
  !tooLate &&
  refusedBy.length > 0 &&
  units
    .filter(({ id }) => refusedBy.includes(id))
    .every(({ members }) => members.every(({ requirement }) => requirement.needs?.kind === 'stay-length'))

function stepOf(verdict: AwardVerdict, start: Day, inBest: ReadonlySet<string>, facts: Facts): AwardStep {
  const { compiled, answer, tooLate } = verdict
  const { award } = compiled
  const { calendar, sources } = award
  const window = windowOf(verdict, start)
  const isDated = window.lo > FIRST_DAY || window.hi < LAST_DAY
  return {
    award,
    answer,
    held: isHeld(compiled, facts),
    inBest: inBest.has(award.id),
    tooLate,
    window,
    sources: isDated ? pagesOf(calendar?.application?.source ?? calendar?.source, sources) : [],
  }
}

const DAYS_OF_WEEK = 7

/** Where running stays are supported too, a round that is over is not the last one. */
function windowOf({ compiled: { award }, situation: { moments } }: AwardVerdict, start: Day): Span {
  const { leadWeeks, afterStart } = award.calendar ?? {}
  const { opens, closes, today } = moments
  const isOver = afterStart === true && closes.hi < today.lo
  const closing = isOver || closes.lo <= FIRST_DAY ? LAST_DAY : closes.lo
  const hi = Math.min(closing, leadWeeks === undefined ? LAST_DAY : start - leadWeeks * DAYS_OF_WEEK)
  return { lo: opens.hi < LAST_DAY && opens.hi <= hi ? opens.hi : FIRST_DAY, hi }
}

/** What the plan says to do: to apply for the awards of the best bundle that the student does not have. */
export const toApplyFor = (steps: readonly AwardStep[]): AwardStep[] =>
  steps.filter(({ inBest, held, tooLate }) => inBest && !held && !tooLate)

export const deadlinesOf = ({ steps }: PlanAwards): Deadline[] =>
  toApplyFor(steps).map(({ award: { id, name, documents }, window, sources }) => ({
    id: `award-${id}`,
    title: { of: 'planning', code: 'award', values: { name } },
    window,
    sources,
    ...(documents.length > 0 ? { parts: documents.map(({ says }) => says) } : {}),
  }))
