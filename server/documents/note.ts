import { append } from '../journal/append.ts'
import type { Ids, Tx } from './deps.ts'

type Noted = {
  readonly application: { readonly applicationId: string }
  readonly move: 'attach_document' | 'take_back_document' | 'erase_document' | 'read_document'
  readonly ids: Ids
  readonly isHealth: boolean
  readonly at: string
  /** Who read it; otherwise the student acts. */
  readonly reader?: { readonly personId: string; readonly side: 'home' | 'host' }
}

/** Writes into the journal of an application what happened to a document of it. The school is told nothing of health. */
export function note(tx: Tx, { application, move, ids, isHealth, at, reader }: Noted) {
  return append(tx, {
    studentId: ids.studentId,
    applicationId: application.applicationId,
    at,
    actorId: reader?.personId ?? ids.studentId,
    side: reader?.side ?? 'student',
    move,
    reason: null,
    fromState: null,
    toState: null,
    facts: { document: ids.documentId },
    seenBy: isHealth ? ['student', 'host'] : ['student', 'home', 'host'],
  })
}
