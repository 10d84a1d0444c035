import type { Kysely } from 'kysely'
import { log } from '../../observability/index.ts'
import type { Database } from '../../store/database.ts'
import type { Storage } from './storage.ts'

/** `strays`: objects that no row names. `lost`: those that a row names, and that are not there. */
export type Compared = { readonly strays: readonly string[]; readonly lost: readonly string[] }

/**
 * What is in the bucket beside what the database says. Nothing is erased: a stray may be the paper of another database,
 * after a restore or where two were given one prefix. Throws StorageAway.
 */
export async function compareWithBucket(
  db: Kysely<Database>,
  { place, bucketOf }: Storage,
): Promise<Compared> {
  if (!place) return { strays: [], lost: [] }
  const bucket = bucketOf(place.bucket)
  const before = await namedIn(db, place.bucket)
  const there = new Set(await bucket.names(place.prefix))
  const after = await namedIn(db, place.bucket)
  const erasing = await db
    .selectFrom('objectErasures')
    .select('objectName')
    .where('bucket', '=', place.bucket)
    .execute()
  const leaving = new Set(erasing.map(({ objectName }) => objectName))
  const isNamed = (name: string) => before.has(name) || after.has(name) || leaving.has(name)
  return {
    strays: [...there].filter((name) => !isNamed(name)),
    // What came or went meanwhile is not lost.
    lost: [...before].filter((name) => name.startsWith(place.prefix) && after.has(name) && !there.has(name)),
  }
}

async function namedIn(db: Kysely<Database>, bucket: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('documentObjects')
    .select('objectName')
    .where('bucket', '=', bucket)
    .execute()
  return new Set(rows.map(({ objectName }) => objectName))
}

/** Names are random and tell nothing of anybody. */
export async function nameStrays(db: Kysely<Database>, storage: Storage): Promise<void> {
  const { strays, lost } = await compareWithBucket(db, storage)
  const bucket = storage.place?.bucket
  if (strays.length > 0) log.warn({ bucket, strays }, 'the bucket holds objects that no paper names')
  if (lost.length > 0) log.error({ bucket, lost }, 'papers whose objects are not in the bucket')
}
