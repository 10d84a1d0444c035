import type { DocumentDeps, Ids, Refused, Tx } from './deps.ts'
import { limits } from './limits.ts'
import { belongingOf, wrappedKeyOf } from './sealed-rows.ts'
import { lockUpload } from './uploads.ts'
import { chunkBytes, sealChunk } from './vault/content.ts'
import { unwrapKey } from './vault/keys.ts'

/**
 * Seals the next part and keeps it, whole or not at all. One that is there already was answered to somebody who did not
 * hear it: it is not written again. Undefined: there is no such upload.
 */
export async function putPart(
  tx: Tx,
  { master }: Pick<DocumentDeps, 'master'>,
  ids: Ids,
  offset: number,
  part: Buffer,
): Promise<{ received: number } | Refused | undefined> {
  const upload = await lockUpload(tx, ids)
  if (!upload) return undefined
  const { bytes, received } = upload
  const end = offset + part.length
  if (end <= received) return { received }
  if (offset !== received) return { refused: 'part_out_of_order', received }
  if (end > bytes) return { refused: 'part_beyond_end', received, bytes }
  if (part.length > limits.largestPartBytes || (part.length % chunkBytes !== 0 && end !== bytes))
    return { refused: 'part_uneven', multipleOf: chunkBytes, limit: limits.largestPartBytes }
  const wrapped = await wrappedKeyOf(tx, ids)
  if (!wrapped) throw new Error(`upload ${ids.documentId} has no key`)
  const belonging = belongingOf(ids)
  const key = unwrapKey(master, { wrapped }, belonging)
  const last = Math.ceil(bytes / chunkBytes) - 1
  const first = offset / chunkBytes
  const chunks = Array.from({ length: Math.ceil(part.length / chunkBytes) }, (_, index) => {
    const plain = part.subarray(index * chunkBytes, (index + 1) * chunkBytes)
    const number = first + index
    return { ...ids, number, sealed: sealChunk(key, plain, belonging, number, number === last) }
  })
  await tx.insertInto('documentChunks').values(chunks).execute()
  await tx
    .updateTable('documentUploads')
    .set({ received: end })
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .execute()
  return { received: end }
}
