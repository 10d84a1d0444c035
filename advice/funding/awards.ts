import {
  type AwardVerdict,
  assessAward,
  assessAwards,
  type CompiledAward,
  type FundingQuery,
  type PaidStay,
} from '@famulus/domain/funding'
import { type Facts, mergeFacts, stayFacts } from '@famulus/domain/profile'
import { answers, type CompiledProgramme, soonestStart } from '@famulus/domain/programmes'
import { type Assessed, assessOne } from '../programmes/index.ts'
import type { Session, Student } from '../session/index.ts'

/** A stay that is to be paid for; without a programme nobody knows the country yet. */
export type FundedStay = {
  readonly assessed: Assessed | undefined
  readonly facts: Facts
  readonly start: number
  readonly weeks: number
}

const USUAL_WEEKS = 8
const nowhere = { id: 'nowhere', country: 'XX' }

export function stayAt(
  programme: CompiledProgramme | undefined,
  student: Student,
  session: Session,
): FundedStay {
  if (programme !== undefined) {
    const assessed = assessOne(programme, student, session)
    const { start, weeks } = assessed.assessment
    return { assessed, facts: assessed.facts, start, weeks }
  }
  const weeks = typeof student.wish.weeks === 'number' ? student.wish.weeks : USUAL_WEEKS
  const wished = { kind: 'clinical-elective' as const, ...student.wish, weeks, host: nowhere }
  const facts = mergeFacts(student.facts, stayFacts(wished))
  return { assessed: undefined, facts, start: student.start ?? soonestStart(session.today), weeks }
}

/** Every award that is offered, the most useful first. */
export const awardsFor = (
  stay: FundedStay,
  awards: readonly CompiledAward[],
  session: Session,
): AwardVerdict[] => assessAwards(awards, queryOf(stay, session)).sort(byAnswer)

/** One award among the others. A frame or a directory is not offered, so its own rules are all there is. */
export function verdictFor(
  compiled: CompiledAward,
  awards: readonly CompiledAward[],
  stay: FundedStay,
  session: Session,
): AwardVerdict {
  const all = awardsFor(stay, awards, session)
  const among = all.find((one) => one.compiled.award.id === compiled.award.id)
  return among ?? { ...assessAward(compiled, queryOf(stay, session)), givesWay: [], replacedBy: undefined }
}

const queryOf = ({ facts, start, weeks }: FundedStay, { today, catalogue }: Session): FundingQuery => ({
  facts,
  today,
  start,
  weeks,
  book: catalogue.book,
})

const DAYS_OF_WEEK = 7

/** What sums of awards depend on. `kilometres`: from the home school to the host, where both places are known. */
export const paidStayOf = (
  { assessed, weeks }: FundedStay,
  kilometres: number | undefined,
  { catalogue }: Session,
): PaidStay => ({
  country: assessed?.compiled.programme.country,
  days: weeks * DAYS_OF_WEEK,
  kilometres,
  lists: catalogue.reference.lists,
  rates: catalogue.prices.rates,
})

const byAnswer = (a: AwardVerdict, b: AwardVerdict): number =>
  answers.indexOf(a.answer) - answers.indexOf(b.answer) ||
  a.compiled.award.id.localeCompare(b.compiled.award.id, 'en')
