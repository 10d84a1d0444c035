import type { PoolClient } from 'pg'
import { chunksIn, type Storage, StorageAway, type Storing, sha256Of, storageOf } from '../documents/index.ts'
import { Refusal } from '../refusal.ts'
import { rowsOf } from './tables.ts'

/** A backup holds contents as chunks, so that what is restored from it needs no bucket, and shares no object with another. */
export const emptyInBackups: readonly string[] = ['document_objects', 'object_erasures']

/**
 * The rows of `document_chunks` as they would be if the contents that lie in buckets lay in the database. Names in `lost`
 * the papers whose object is not there or is not what was put. Throws a Refusal where a bucket cannot be asked.
 */
export async function* chunkRowsIn(
  client: PoolClient,
  storing: Storing | undefined,
  lost: string[],
): AsyncGenerator<string> {
  const storage = storing && storageOf(storing)
  for await (const text of rowsOf(client, 'document_objects')) {
    const row: Row = JSON.parse(text) // our own table, as `to_jsonb` writes it
    const object = await fetched(storage, row)
    if (!object || sha256Of(object) !== row.sha256) lost.push(row.document_id)
    else
      for (const [number, sealed] of chunksIn(object).entries()) {
        const { student_id, document_id } = row
        yield JSON.stringify({ student_id, document_id, number, sealed: `\\x${sealed.toString('hex')}` })
      }
  }
}

type Row = Readonly<Record<'student_id' | 'document_id' | 'bucket' | 'object_name' | 'sha256', string>>

async function fetched(storage: Storage | undefined, { bucket, object_name: name }: Row) {
  if (!storage) throw new Refusal({ code: 'storage-needed', facts: { papers: 1, bucket } })
  try {
    return await storage.bucketOf(bucket).get(name)
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error
    throw new Refusal({ code: 'storage-away', facts: { bucket, said: error.code } })
  }
}
