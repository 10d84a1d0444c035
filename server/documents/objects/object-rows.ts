import { createHash } from 'node:crypto'
import type { Ids, Tx } from '../deps.ts'
import { sealedBytes } from '../vault/content.ts'

/** Where the content of a paper lies. */
export type KeptObject = { readonly bucket: string; readonly objectName: string }

/** The sealed chunks of an object: all are of one length but the last. */
export function chunksIn(object: Buffer): Buffer[] {
  const count = Math.ceil(object.length / sealedBytes)
  return Array.from({ length: count }, (_, n) => object.subarray(n * sealedBytes, (n + 1) * sealedBytes))
}

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** Locked, because its content is about to change its place. Undefined: it was erased, or there is none. */
export function lockPaper(tx: Tx, { studentId, documentId }: Ids) {
  return tx
    .selectFrom('documents')
    .select('bytes')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}
