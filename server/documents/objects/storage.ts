import { type Bucket, openBucket } from './bucket.ts'
import type { Place, Storing } from './place.ts'

/** `place` undefined: contents go into the database. `bucketOf` reads what lies in whichever bucket a row names. */
export type Storage = {
  readonly place: Place | undefined
  readonly bucketOf: (name: string) => Bucket
}

/** `patienceMs`: how long a bucket may take for one object. */
export function storageOf({ place, access }: Storing, patienceMs?: number): Storage {
  const opened = new Map<string, Bucket>()
  const bucketOf = (name: string) =>
    opened.getOrInsertComputed(name, () => openBucket(access, name, patienceMs))
  return { place, bucketOf }
}
