import type { Ids, Tx } from './deps.ts'
import { type Belonging, openContent } from './vault/content.ts'
import { type MasterKey, unwrapKey } from './vault/keys.ts'

/** A content as it is kept. It is opened outside of the transaction that read it. */
export type Sealed = {
  readonly wrapped: Buffer
  readonly chunks: readonly Buffer[]
  readonly belonging: Belonging
}

/** Every version is a document of its own, so that its id says which bytes are meant. */
export const belongingOf = ({ studentId, documentId }: Ids): Belonging => ({
  studentId,
  documentId,
  version: 1,
})

/** Undefined where there is no key: it was erased, or is not for whoever asks. */
export async function wrappedKeyOf(tx: Tx, ids: Ids): Promise<Buffer | undefined> {
  const found = await tx
    .selectFrom('documentKeys')
    .select('wrappedKey')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .executeTakeFirst()
  return found?.wrappedKey
}

export async function sealedOf(tx: Tx, ids: Ids): Promise<Sealed | undefined> {
  const wrapped = await wrappedKeyOf(tx, ids)
  if (!wrapped) return undefined
  const rows = await tx
    .selectFrom('documentChunks')
    .select('sealed')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .orderBy('number')
    .execute()
  return { wrapped, chunks: rows.map(({ sealed }) => sealed), belonging: belongingOf(ids) }
}

/** Throws Damaged for a content that is not as it was sealed. */
export function unseal(master: MasterKey, { wrapped, chunks, belonging }: Sealed): Buffer {
  return openContent(unwrapKey(master, { wrapped }, belonging), chunks, belonging)
}

/** The key, and with it every chunk and an upload that has not ended. */
export function destroyKey(tx: Tx, { studentId, documentId }: Ids) {
  return tx
    .deleteFrom('documentKeys')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .execute()
}
