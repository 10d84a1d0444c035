import { type Assessed, assessOne, situationOf, takenForDone } from '@famulus/advice/programmes'
import type { Session, Student } from '@famulus/advice/session'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { dayOf, type IsoDate } from '@famulus/domain/time'
import { doneIn, type ProgrammeSearch } from './programme-search.ts'

/** An answer as things stand, and as it would be. */
export type WhatIfAnswers = {
  /** For the wish of the profile. */
  readonly asItIs: Assessed
  /** For the start and the length of the address, with nothing taken for done. */
  readonly plain: Assessed
  /** The same with the steps of the address taken for done. */
  readonly one: Assessed
}

/** The answers of a programme for what its address asks. Nothing of the profile is changed. */
export function whatIf(
  compiled: CompiledProgramme,
  student: Student,
  search: ProgrammeSearch,
  session: Session,
): WhatIfAnswers {
  const { start, weeks } = search
  const wishing: Student = {
    ...student,
    start: start === undefined ? student.start : dayOf(start as IsoDate), // the address is read strictly
    wish: weeks === undefined ? student.wish : { ...student.wish, weeks },
  }
  const asItIs = assessOne(compiled, student, session)
  const plain = start === undefined && weeks === undefined ? asItIs : assessOne(compiled, wishing, session)
  const done = doneIn(search)
  if (done.length === 0) return { asItIs, plain, one: plain }
  const taken = takenForDone(compiled, done, situationOf(plain, session), session)
  return { asItIs, plain, one: assessOne(taken, wishing, session) }
}
