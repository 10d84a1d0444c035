import { type Kysely, sql } from 'kysely'
import { log } from '../../observability/index.ts'
import { Refusal } from '../../refusal.ts'
import type { Database } from '../../store/database.ts'
import type { Place, Storing } from './place.ts'
import { type Storage, storageOf } from './storage.ts'
import { StorageAway } from './storage-away.ts'

/**
 * Asks the bucket once. Throws a Refusal for what only whoever set it up can mend: a wrong key, no such bucket, or papers
 * in a bucket that nobody says how to reach. A bucket that does not answer may do so later: the server starts.
 */
export async function openStorage(
  db: Kysely<Database>,
  storing: Storing | undefined,
): Promise<Storage | undefined> {
  if (!storing) return refuseUnreachablePapers(db)
  const storage = storageOf(storing)
  if (storing.place) await ask(storage, storing.place)
  return storage
}

async function refuseUnreachablePapers(db: Kysely<Database>): Promise<undefined> {
  const { papers, bucket } = await db
    .selectFrom('documentObjects')
    .select([sql<number>`count(*)::int`.as('papers'), sql<string | null>`min(bucket)`.as('bucket')])
    .executeTakeFirstOrThrow()
  if (bucket !== null) throw new Refusal({ code: 'storage-needed', facts: { papers, bucket } })
}

async function ask({ bucketOf }: Storage, { bucket, prefix }: Place): Promise<void> {
  try {
    await bucketOf(bucket).names(prefix, 1)
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error
    const { code } = error
    if (isForGood(code)) throw new Refusal({ code: 'storage-refused', facts: { bucket, said: code } })
    log.warn({ bucket, code }, 'the bucket does not answer; papers stay in the database meanwhile')
  }
}

/** docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and what others answer in their place. */
const forGood = [
  'AccessDenied',
  'AuthorizationHeaderMalformed',
  'InvalidAccessKeyId',
  'InvalidBucketName',
  'NoSuchBucket',
  'PermanentRedirect',
  'SignatureDoesNotMatch',
]

const isForGood = (code: string): boolean => forGood.includes(code)
