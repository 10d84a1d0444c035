import { type Kysely, sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { log } from '../../observability/index.ts'
import type { Database } from '../../store/database.ts'
import { type Ids, instant, type Tx } from '../deps.ts'
import { chunkBytes } from '../vault/content.ts'
import type { Bucket } from './bucket.ts'
import { type KeptObject, lockPaper, sha256Of } from './object-rows.ts'
import type { Place } from './place.ts'
import type { Storage } from './storage.ts'
import { StorageAway } from './storage-away.ts'

/** What is put and named by no row is erased after so long: whoever put it has died. */
const unnamedMs = 86_400_000

/**
 * Moves the contents of finished papers from the database into the bucket. Nothing is lost wherever it breaks off: the
 * chunks go in the transaction that names the object, and only once it was read back. Several servers may do it at once.
 * Throws StorageAway. Gives how many were moved.
 */
export async function movePapers(
  deps: Deps,
  { place, bucketOf }: Storage,
  signal?: AbortSignal,
): Promise<number> {
  if (!place) return 0
  const waiting = await unmoved(deps.db)
  const bucket = bucketOf(place.bucket)
  if (waiting.length > 0) await bucket.names(place.prefix, 1) // where it is away, nothing is announced in vain
  let moved = 0
  for (const ids of waiting) {
    if (signal?.aborted) break
    if (await movePaper(deps, place, bucket, ids)) moved += 1
  }
  return moved
}

/** By their first chunks: of what is moved none is there, so that there are few. Two servers begin with different ones. */
function unmoved(db: Kysely<Database>): Promise<Ids[]> {
  return db
    .selectFrom('documentChunks as c')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.studentId', '=', 'c.studentId').onRef('d.documentId', '=', 'c.documentId'),
    )
    .select(['c.studentId', 'c.documentId'])
    .where('c.number', '=', 0)
    .where('d.erasedAt', 'is', null)
    .orderBy(sql`random()`)
    .execute()
}

async function movePaper(deps: Deps, place: Place, bucket: Bucket, ids: Ids): Promise<boolean> {
  const kept = { bucket: place.bucket, objectName: `${place.prefix}${deps.newId()}` }
  const chunks = await deps.db.transaction().execute((tx) => announce(tx, deps, ids, kept))
  if (!chunks) return false
  const object = Buffer.concat(chunks)
  await bucket.put(kept.objectName, object)
  const back = await bucket.get(kept.objectName)
  if (!back?.equals(object)) throw new StorageAway(place.bucket, 'NotAsPut')
  const named = { ...ids, ...kept, sha256: sha256Of(object), movedAt: instant(deps.nowMs()) }
  return deps.db.transaction().execute((tx) => nameInstead(tx, named, chunks.length))
}

/** Writes down that the object is to be erased, should nobody name it, and gives what is to be put. */
async function announce(tx: Tx, { nowMs }: Deps, ids: Ids, kept: KeptObject): Promise<Buffer[] | undefined> {
  const document = await lockPaper(tx, ids)
  if (!document) return undefined
  const rows = await tx
    .selectFrom('documentChunks')
    .select('sealed')
    .where('studentId', '=', ids.studentId)
    .where('documentId', '=', ids.documentId)
    .orderBy('number')
    .execute()
  if (rows.length === 0) return undefined // another server was quicker
  if (rows.length !== Math.ceil(document.bytes / chunkBytes)) {
    log.error({ documentId: ids.documentId, chunks: rows.length }, 'a paper lacks chunks, and is not moved')
    return undefined
  }
  await tx
    .insertInto('objectErasures')
    .values({ ...kept, dueAt: instant(nowMs() + unnamedMs) })
    .execute()
  return rows.map(({ sealed }) => sealed)
}

type Named = Ids & KeptObject & { readonly sha256: string; readonly movedAt: string }

/** Names the object in the place of the chunks. False where it is not needed: then it is erased. */
async function nameInstead(tx: Tx, named: Named, chunks: number): Promise<boolean> {
  const { studentId, documentId, bucket, objectName, movedAt } = named
  const isThere = (await lockPaper(tx, named)) !== undefined
  const { rows } = await sql`select 1 from document_objects
    where student_id = ${studentId} and document_id = ${documentId}`.execute(tx)
  const ours = tx
    .updateTable('objectErasures')
    .where('bucket', '=', bucket)
    .where('objectName', '=', objectName)
  if (!isThere || rows.length > 0) {
    await ours.set({ dueAt: movedAt }).execute()
    return false
  }
  const taken = await tx
    .deleteFrom('objectErasures')
    .where('bucket', '=', bucket)
    .where('objectName', '=', objectName)
    .where('erasing', '=', false)
    .executeTakeFirst()
  if (taken.numDeletedRows !== 1n) return false
  await tx.insertInto('documentObjects').values(named).execute()
  const gone = await tx
    .deleteFrom('documentChunks')
    .where('studentId', '=', studentId)
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  if (gone.numDeletedRows !== BigInt(chunks)) throw new Error(`the chunks of ${documentId} changed meanwhile`)
  return true
}
