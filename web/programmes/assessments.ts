import {
  type Assessed,
  assessEach,
  assessEachAgain,
  isPlace,
  mostUsefulFirst,
} from '@famulus/advice/programmes'
import type { Session, Student } from '@famulus/advice/session'
import { useScene } from '../app/scene.tsx'

type Known = {
  readonly session: Session
  readonly byName: readonly Assessed[]
  readonly places: readonly Assessed[]
}

/** After an undo the answers of before are there at once. */
const known = new WeakMap<Student, Known>()
/** What most of the next answers will be. */
let last: Known | undefined

/** Every place to go with its answer for this student, the most useful first. */
export function useAssessments(): readonly Assessed[] {
  const { student, session } = useScene()
  return placesFor(student, session)
}

export function placesFor(student: Student, session: Session): readonly Assessed[] {
  const before = known.get(student)
  if (before?.session === session) return before.places
  const byName =
    last?.session.catalogue === session.catalogue
      ? assessEachAgain(last.byName, student, session)
      : assessEach(placesIn(session), student, session)
  last = { session, byName, places: mostUsefulFirst(byName) }
  known.set(student, last)
  return last.places
}

const placesIn = ({ catalogue }: Session) => catalogue.programmes.filter((compiled) => isPlace({ compiled }))
