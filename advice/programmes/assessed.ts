import { type Facts, factsFor, keepSame, type Stay, type Wish } from '@famulus/domain/profile'
import {
  type Assessment,
  type AssessmentQuery,
  assess,
  type CompiledProgramme,
  chooseWeeks,
  hostOf,
  reassess,
} from '@famulus/domain/programmes'
import type { Session, Student } from '../session/index.ts'
import { byName, mostUsefulFirst } from './order.ts'

/** A programme with its answer for this student, and what the answer was made from. */
export type Assessed = {
  readonly compiled: CompiledProgramme
  readonly assessment: Assessment
  readonly facts: Facts
  readonly query: AssessmentQuery
}

/** A clinical elective unless the student wishes something else: what the catalogue is mostly about. */
export function assessOne(compiled: CompiledProgramme, student: Student, session: Session): Assessed {
  const query = queryOf(compiled, student, session)
  return { compiled, assessment: assess(compiled, query), facts: query.facts, query }
}

function queryOf(
  compiled: CompiledProgramme,
  { facts, wish, start, otherStarts }: Student,
  { today, catalogue }: Session,
): AssessmentQuery {
  const { programme } = compiled
  const weeks = typeof wish.weeks === 'number' ? wish.weeks : chooseWeeks(compiled, today)
  const usual: Wish = { kind: programme.kind === 'degree-admission' ? 'degree' : 'clinical-elective' }
  const stay: Stay = { ...usual, ...wish, weeks, host: hostOf(programme) }
  return { facts: factsFor(facts, stay), today, start, otherStarts, weeks, book: catalogue.book }
}

/** Every programme of the catalogue, the most useful first. */
export const assessAll = (student: Student, session: Session): Assessed[] =>
  mostUsefulFirst(assessEach(session.catalogue.programmes, student, session))

/** These programmes in the order of their names. */
export const assessEach = (
  programmes: readonly CompiledProgramme[],
  student: Student,
  session: Session,
): Assessed[] => byName(programmes).map(onceForEqual((compiled) => assessOne(compiled, student, session)))

/** The same, and quicker after a small change: an answer is kept where nothing that its programme reads has changed. */
export function assessEachAgain(before: readonly Assessed[], student: Student, session: Session): Assessed[] {
  const [first] = before
  const known = first ? { ...student, facts: keepSame(first.facts, student.facts) } : student
  const answer = onceForEqual((compiled, { query, assessment }: Assessed) => {
    const now = queryOf(compiled, known, session)
    const again = reassess(compiled, { query, assessment }, now)
    return { compiled, assessment: again.assessment, facts: now.facts, query: now }
  })
  return before.map((one) => answer(one.compiled, one))
}

/** Programmes that share their units ask the same of everybody: the answer to one of them is that to all. */
function onceForEqual<More extends unknown[]>(
  answerOf: (compiled: CompiledProgramme, ...more: More) => Assessed,
): (compiled: CompiledProgramme, ...more: More) => Assessed {
  const known = new Map<CompiledProgramme['units'], Assessed>()
  return (compiled, ...more) => {
    const answered = known.get(compiled.units)
    // Not spread: of tens of thousands that takes a page's time.
    if (answered)
      return { compiled, assessment: answered.assessment, facts: answered.facts, query: answered.query }
    const first = answerOf(compiled, ...more)
    known.set(compiled.units, first)
    return first
  }
}

/** A portal or an authority is not a place to go, and the admission to a degree is not an elective. */
export const isPlace = ({ compiled: { programme } }: Pick<Assessed, 'compiled'>): boolean =>
  programme.kind === 'host' || programme.kind === 'student-exchange-organisation'
