import { createHash } from 'node:crypto'
import { S3mini, S3NetworkError, S3ServiceError } from 's3mini'
import type { Access } from './place.ts'
import { StorageAway } from './storage-away.ts'

/** A bucket. Everything throws StorageAway where it does not answer as it should. */
export type Bucket = {
  readonly put: (name: string, content: Buffer) => Promise<void>
  /** Undefined: there is no such object. */
  readonly get: (name: string) => Promise<Buffer | undefined>
  /** Also of one that is not there. */
  readonly erase: (name: string) => Promise<void>
  readonly names: (prefix: string, most?: number) => Promise<readonly string[]>
}

/** How long it may take for one object, in milliseconds. */
const patienceMs = 60_000

const bytesType = 'application/octet-stream'

export function openBucket(access: Access, bucket: string, requestAbortTimeout = patienceMs): Bucket {
  const { keyId: accessKeyId, secret: secretAccessKey, region } = access
  const endpoint = `${access.endpoint}/${bucket}`
  const client = new S3mini({ accessKeyId, secretAccessKey, region, endpoint, requestAbortTimeout })
  const asking = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw new StorageAway(bucket, codeOf(error))
    }
  }
  return {
    put: (name, content) =>
      asking(async () => {
        // The client leaves the body out of what it signs. By this, the store refuses one that was changed on the way.
        const checksum = createHash('sha256').update(content).digest('base64')
        const headers = { 'x-amz-checksum-sha256': checksum }
        await client.putObject(name, new Uint8Array(content), bytesType, undefined, headers)
      }),
    get: (name) =>
      asking(async () => {
        const answer = await client.getObjectRaw(name).catch(unlessMissing)
        return answer && Buffer.from(await answer.arrayBuffer())
      }),
    erase: (name) =>
      asking(async () => {
        await client.deleteObject(name)
      }),
    names: (prefix, most) =>
      asking(async () => {
        const found = await client.listObjects('/', prefix, most)
        if (found === null) throw new S3ServiceError('', 404, 'NoSuchBucket')
        return found.map(({ Key }) => Key)
      }),
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof S3ServiceError && error.serviceCode === 'NoSuchKey') return undefined
  throw error
}

/** A code alone: what a store writes beside it repeats the request. */
function codeOf(error: unknown): string {
  if (error instanceof S3ServiceError) return error.serviceCode ?? String(error.status)
  if (error instanceof S3NetworkError) return error.code ?? 'network'
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}
