import type { Change, Landed, StoredRecord } from './change.ts'
import { isSame } from './same.ts'

export type Applied = {
  readonly landed: Landed
  /** What is to be written; nothing where all stays as it is. */
  readonly record?: StoredRecord
}

/**
 * What the server makes of a change that it has not seen before, given the record as it is and the next sequence of the
 * stay (decision 23). No edit replaces another that its device had not seen, and no deletion takes such an edit with it.
 */
export function applyChange(change: Change, stored: StoredRecord | undefined, nextSequence: number): Applied {
  const { changeId, recordId, kind, body, base } = change
  const write = (id: string, rivalOf: string | null): Applied => ({
    landed: { changeId, recordId: id, sequence: nextSequence },
    record: { recordId: id, kind, body, rivalOf, sequence: nextSequence },
  })
  if (!stored) return write(recordId, null)
  // Kept as it is by somebody who saw both: it shall stay beside its rival.
  if (stored.sequence === base) return write(recordId, isSame(stored.body, body) ? null : stored.rivalOf)
  if (isSame(stored.body, body)) return { landed: { changeId, recordId, sequence: stored.sequence } }
  // The edit that this deletion had not seen stays; so does what the device knew of it, for its next edit.
  if (body === null) return { landed: { changeId, recordId, sequence: base } }
  if (stored.body === null) return write(recordId, stored.rivalOf)
  return write(changeId, recordId)
}
