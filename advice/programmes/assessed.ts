import { type Facts, factsFor, keepSame, type Stay, type Wish } from '@famulus/domain/profile'
import {
  type Assessment,
  type AssessmentQuery,
  answers,
  assess,
  type CompiledProgramme,
  chooseWeeks,
  reassess,
} from '@famulus/domain/programmes'
import type { Session, Student } from '../session/index.ts'

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
  const { id, country, kind } = compiled.programme
  const weeks = typeof wish.weeks === 'number' ? wish.weeks : chooseWeeks(compiled, today)
  const usual: Wish = { kind: kind === 'degree-admission' ? 'degree' : 'clinical-elective' }
  const stay: Stay = { ...usual, ...wish, weeks, host: { id, country } }
  return { facts: factsFor(facts, stay), today, start, otherStarts, weeks, book: catalogue.book }
}

export const assessAll = (student: Student, session: Session): Assessed[] =>
  session.catalogue.programmes.map((compiled) => assessOne(compiled, student, session)).sort(byUsefulness)

/** The same, and quicker after a small change: an answer is kept where nothing that its programme reads has changed. */
export function assessAllAgain(before: readonly Assessed[], student: Student, session: Session): Assessed[] {
  const [first] = before
  const known = first ? { ...student, facts: keepSame(first.facts, student.facts) } : student
  const answers = before.map(({ compiled, query, assessment }) => {
    const now = queryOf(compiled, known, session)
    const again = reassess(compiled, { query, assessment }, now)
    return { compiled, assessment: again.assessment, facts: now.facts, query: now }
  })
  return answers.sort(byUsefulness)
}

/** A portal or an authority is not a place to go, and the admission to a degree is not an elective. */
export const isPlace = ({ compiled: { programme } }: Pick<Assessed, 'compiled'>): boolean =>
  programme.kind === 'host' || programme.kind === 'student-exchange-organisation'

/** Most useful first: the answer, then how much is to do, then how soon. */
export function byUsefulness(a: Assessed, b: Assessed): number {
  return (
    answers.indexOf(a.assessment.answer) - answers.indexOf(b.assessment.answer) ||
    effort(a) - effort(b) ||
    a.assessment.start - b.assessment.start ||
    a.compiled.programme.name.localeCompare(b.compiled.programme.name, 'en')
  )
}

const effort = ({ assessment: { remedies, open } }: Assessed): number =>
  (remedies?.smallest.actions.length ?? 0) + 3 * open.length
