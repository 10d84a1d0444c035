import type { Deps } from '../../deps.ts'
import { log } from '../../observability/index.ts'
import type { Ids, Tx } from '../deps.ts'
import { chunksIn, type KeptObject, lockPaper, sha256Of } from './object-rows.ts'
import type { Storage } from './storage.ts'

/**
 * Brings the contents of papers back into the database, where that is the place for them again; the objects are erased
 * afterwards. Throws StorageAway. Gives how many were brought.
 */
export async function bringBack(
  { db }: Pick<Deps, 'db'>,
  { place, bucketOf }: Storage,
  signal?: AbortSignal,
): Promise<number> {
  if (place) return 0
  const kept = await db.selectFrom('documentObjects').selectAll().orderBy('documentId').execute()
  let brought = 0
  for (const { sha256, ...paper } of kept) {
    if (signal?.aborted) break
    const object = await bucketOf(paper.bucket).get(paper.objectName)
    if (!object || sha256Of(object) !== sha256) log.error(paper, 'an object is not as it was put')
    else if (await db.transaction().execute((tx) => takeBack(tx, paper, chunksIn(object)))) brought += 1
  }
  return brought
}

/** The row goes, and with it, by a trigger, the object. False where it went meanwhile. */
async function takeBack(tx: Tx, paper: Ids & KeptObject, chunks: readonly Buffer[]): Promise<boolean> {
  const { studentId, documentId, objectName } = paper
  if (!(await lockPaper(tx, paper))) return false
  const gone = await tx
    .deleteFrom('documentObjects')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .where('objectName', '=', objectName)
    .executeTakeFirst()
  if (gone.numDeletedRows !== 1n) return false
  const rows = chunks.map((sealed, number) => ({ studentId, documentId, number, sealed }))
  await tx.insertInto('documentChunks').values(rows).execute()
  return true
}
