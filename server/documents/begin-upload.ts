import { isHealthPaper } from '@famulus/domain/applications'
import { sql } from 'kysely'
import { type DocumentDeps, instant, type Refused, type Tx } from './deps.ts'
import { limits } from './limits.ts'
import { newDocumentKey, wrapKey } from './vault/keys.ts'

export type NewUpload = {
  readonly name: string
  readonly bytes: number
  readonly kind: string
  readonly expiresOn: string | null
  readonly tellsOfHealth?: boolean | undefined
  readonly replaces?: string | undefined
}

/** Makes the key of the document that is to be. Undefined where there is nothing to replace. */
export async function beginUpload(
  tx: Tx,
  { master, newId, nowMs }: DocumentDeps,
  studentId: string,
  asked: NewUpload,
): Promise<{ uploadId: string; partBytes: number } | Refused | undefined> {
  if (asked.bytes > limits.fileBytes)
    return { refused: 'too_large', bytes: asked.bytes, limit: limits.fileBytes }
  const refusal = await noRoom(tx, studentId, asked)
  if (refusal) return refusal
  if (asked.replaces !== undefined && !(await isCurrent(tx, studentId, asked.replaces))) return undefined
  const documentId = newId()
  const { masterId, wrapped } = wrapKey(master, newDocumentKey(), { studentId, documentId, version: 1 })
  const ids = { studentId, documentId }
  await tx
    .insertInto('documentKeys')
    .values({ ...ids, masterId, wrappedKey: wrapped })
    .execute()
  const { tellsOfHealth = false, replaces = null, ...facts } = asked
  const isHealth = tellsOfHealth || isHealthPaper(asked.kind)
  await tx
    .insertInto('documentUploads')
    .values({ ...ids, ...facts, isHealth, replaces, begunAt: instant(nowMs()) })
    .execute()
  return { uploadId: documentId, partBytes: limits.partBytes }
}

/** Of two that begin at once, the second waits for the row of the person, and counts the first. */
async function noRoom(
  tx: Tx,
  studentId: string,
  { bytes, replaces }: NewUpload,
): Promise<Refused | undefined> {
  await tx.selectFrom('people').select('personId').where('personId', '=', studentId).forUpdate().execute()
  const [kept, begun] = [
    await usedBy(tx, 'documents', studentId),
    await usedBy(tx, 'documentUploads', studentId),
  ]
  if (begun.number >= limits.uploads) return { refused: 'too_many_uploads', limit: limits.uploads }
  if (kept.number + begun.number >= limits.documents && replaces === undefined)
    return { refused: 'too_many_documents', limit: limits.documents }
  const used = kept.bytes + begun.bytes
  return used + bytes > limits.bytes ? { refused: 'no_room', used, bytes, limit: limits.bytes } : undefined
}

function usedBy(tx: Tx, table: 'documents' | 'documentUploads', studentId: string) {
  const counted = tx
    .selectFrom(table)
    .select([sql<number>`count(*)::int`.as('number'), sql<number>`coalesce(sum(bytes), 0)::int`.as('bytes')])
    .where('studentId', '=', studentId)
  return (
    table === 'documents' ? counted.where(sql<boolean>`erased_at is null`) : counted
  ).executeTakeFirstOrThrow()
}

async function isCurrent(tx: Tx, studentId: string, documentId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('documents')
    .select('documentId')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .where('replacedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
