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
  /** It was kept for so many days after its last use: the clock acts. */
  readonly keptDays?: number
}

/** Writes into the journal of an application what happened to a document of it. The school is told nothing of health. */
export function note(tx: Tx, { application, move, ids, isHealth, at, reader, keptDays }: Noted) {
  const isClock = keptDays !== undefined
  return append(tx, {
    studentId: ids.studentId,
    applicationId: application.applicationId,
    at,
    actorId: isClock ? null : (reader?.personId ?? ids.studentId),
    side: isClock ? 'clock' : (reader?.side ?? 'student'),
    move,
    reason: null,
    fromState: null,
    toState: null,
    facts: { document: ids.documentId, ...(isClock ? { keptDays } : {}) },
    seenBy: isHealth ? ['student', 'host'] : ['student', 'home', 'host'],
  })
}
