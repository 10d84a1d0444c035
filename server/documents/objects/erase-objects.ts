import { type Kysely, sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Database } from '../../store/database.ts'
import { instant } from '../deps.ts'
import type { KeptObject } from './object-rows.ts'
import type { Storage } from './storage.ts'

/** A backup holds it shared for as long as it reads: what its papers name must not go meanwhile. The number is ours alone. */
export const backupLock = 5_310_031

/** Erases objects that no paper names any more; their keys went at once. What fails is tried again. Gives how many went. */
export async function eraseObjects(
  { db, nowMs }: Pick<Deps, 'db' | 'nowMs'>,
  { bucketOf }: Storage,
  signal?: AbortSignal,
): Promise<number> {
  const claimed = await claim(db, instant(nowMs()))
  let erased = 0
  let problem: unknown
  for (const [bucket, objects] of Map.groupBy(claimed, (one) => one.bucket))
    try {
      for (const { objectName } of objects) {
        if (signal?.aborted) return erased
        await bucketOf(bucket).erase(objectName)
        await forget(db, { bucket, objectName })
        erased += 1
      }
    } catch (error) {
      problem = error // the other buckets may answer
    }
  if (problem) throw problem
  return erased
}

const forget = (db: Kysely<Database>, { bucket, objectName }: KeptObject) =>
  db.deleteFrom('objectErasures').where('bucket', '=', bucket).where('objectName', '=', objectName).execute()

/** From now on, no row can name them any more. None while there is a backup under way. */
function claim(db: Kysely<Database>, at: string): Promise<KeptObject[]> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      free: boolean
    }>`select pg_try_advisory_xact_lock(${backupLock}::bigint) as free`.execute(tx)
    if (!rows[0]?.free) return []
    return tx
      .updateTable('objectErasures')
      .set({ erasing: true })
      .where('dueAt', '<=', at)
      .returning(['bucket', 'objectName'])
      .execute()
  })
}
