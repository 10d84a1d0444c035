import type { Facts } from '../profile/index.ts'
import { type Answer, momentsOf, type OpenPoint, openPoints, standingOf } from '../programmes/index.ts'
import {
  type ActionInfo,
  evaluate,
  MET,
  type Remedies,
  reachOf,
  remediesFor,
  type Situation,
  UNMET,
  withinReach,
} from '../requirements/index.ts'
import { type Day, spanOf } from '../time/index.ts'
import type { CompiledAward } from './compile-award.ts'

/** The stay that is to be paid for. */
export type FundingQuery = {
  readonly facts: Facts
  readonly today: Day
  readonly start: Day
  readonly weeks: number
  readonly book: readonly ActionInfo[]
}

/** The answer for one student, one stay and one award, before the rules between awards. */
export type AwardAssessment = {
  readonly compiled: CompiledAward
  readonly situation: Situation
  /** yes, fixable, ask, unknown or no. */
  readonly answer: Answer
  readonly refusedBy: readonly string[]
  readonly open: readonly OpenPoint[]
  readonly remedies: Remedies | undefined
  readonly closes: Day | undefined
  /** The last day to apply has passed. */
  readonly tooLate: boolean
}

export function assessAward(compiled: CompiledAward, query: FundingQuery): AwardAssessment {
  const situation = situationOf(compiled, query)
  const { closes, today } = situation.moments
  const tooLate = closes.hi < today.lo && compiled.award.calendar?.afterStart !== true
  const shared = { compiled, situation, closes: closes.lo === closes.hi ? closes.lo : undefined }
  if (isHeld(compiled, query.facts)) return { ...shared, ...granted, tooLate: false }
  const found = decide(compiled, situation, query.book)
  return { ...shared, ...found, answer: capped(compiled, query, tooLate ? 'no' : found.answer), tooLate }
}

/** Whoever already has the award need not be told that its deadline is over, or what it asks for. */
export const isHeld = ({ award }: CompiledAward, facts: Facts): boolean =>
  facts.codes['person.scholarships']?.has.includes(award.id) ?? false

function situationOf({ award }: CompiledAward, { facts, today, start, weeks }: FundingQuery): Situation {
  const { application, decision, notes = [] } = award.calendar ?? {}
  const moments = momentsOf({ application, decision, notes }, { today, start: spanOf(start), weeks })
  return { facts, moments, starts: [moments] }
}

const capped = ({ award }: CompiledAward, { facts, today }: FundingQuery, answer: Answer): Answer =>
  standingOf(award, facts, today).cap(answer)

type Found = Pick<AwardAssessment, 'answer' | 'refusedBy' | 'open' | 'remedies'>

const granted: Found = { answer: 'yes', refusedBy: [], open: [], remedies: undefined }

function decide({ units, core }: CompiledAward, situation: Situation, book: readonly ActionInfo[]): Found {
  const reach = reachOf(book)
  const valueIn = (part: typeof core) => evaluate(withinReach(part, situation, reach), situation)
  const reached = valueIn(core)
  if (reached === UNMET) {
    const refusedBy = units.filter((unit) => valueIn(unit.core) === UNMET).map(({ id }) => id)
    return { answer: 'no', refusedBy, open: [], remedies: undefined }
  }
  const now = evaluate(core, situation)
  const fixable = units.map((unit) => unit.core).filter((part) => valueIn(part) === MET)
  const remedies = now === MET ? undefined : remediesFor(fixable, situation, reach)
  if (reached === MET) return { answer: now === MET ? 'yes' : 'fixable', refusedBy: [], open: [], remedies }
  const open = openPoints(withinReach(core, situation, reach), situation)
  const answer = open.every(({ fact }) => fact === undefined) ? 'ask' : 'unknown'
  return { answer, refusedBy: [], open, remedies }
}
