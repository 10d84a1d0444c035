import type { DocumentDeps, Ids, Tx } from './deps.ts'
import { chunksIn, type KeptObject } from './objects/object-rows.ts'
import { StorageAway } from './objects/storage-away.ts'
import { type Belonging, openContent } from './vault/content.ts'
import { unwrapKey } from './vault/keys.ts'

/** A content as it is kept, or where. It is fetched and opened outside of the transaction that read it. */
export type Sealed = {
  readonly wrapped: Buffer
  readonly kept: readonly Buffer[] | KeptObject
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
  const found = await tx
    .selectFrom('documentKeys as k')
    .leftJoin('documentObjects as o', (on) =>
      on.onRef('o.studentId', '=', 'k.studentId').onRef('o.documentId', '=', 'k.documentId'),
    )
    .select(['k.wrappedKey', 'o.bucket', 'o.objectName'])
    .where('k.studentId', '=', ids.studentId)
    .where('k.documentId', '=', ids.documentId)
    .executeTakeFirst()
  if (!found) return undefined
  const { wrappedKey: wrapped, bucket, objectName } = found
  const isObject = bucket !== null && objectName !== null
  const kept = isObject ? { bucket, objectName } : await chunksOf(tx, ids)
  return { wrapped, kept, belonging: belongingOf(ids) }
}

async function chunksOf(tx: Tx, { studentId, documentId }: Ids): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom('documentChunks')
    .select('sealed')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .orderBy('number')
    .execute()
  return rows.map(({ sealed }) => sealed)
}

/** Throws Damaged for a content that is not as it was sealed, StorageAway for one that cannot be fetched now. */
export async function unseal(
  { master, storage }: Pick<DocumentDeps, 'master' | 'storage'>,
  { wrapped, kept, belonging }: Sealed,
): Promise<Buffer> {
  const chunks = 'bucket' in kept ? await fetchFrom(storage, kept) : kept
  return openContent(unwrapKey(master, { wrapped }, belonging), chunks, belonging)
}

/** One that is not there went somewhere else since the row was read, or is lost; whoever asks again learns which. */
async function fetchFrom(
  storage: DocumentDeps['storage'],
  { bucket, objectName }: KeptObject,
): Promise<readonly Buffer[]> {
  if (!storage) throw new StorageAway(bucket, 'NotSetUp')
  const object = await storage.bucketOf(bucket).get(objectName)
  if (!object) throw new StorageAway(bucket, 'NoSuchKey')
  return chunksIn(object)
}

/** The key, and with it every chunk and an upload that has not ended. */
export function destroyKey(tx: Tx, { studentId, documentId }: Ids) {
  return tx
    .deleteFrom('documentKeys')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .execute()
}
