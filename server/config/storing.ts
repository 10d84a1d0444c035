import { placeIn, type Storing } from '../documents/objects/place.ts'
import { Refusal } from '../refusal.ts'
import type { Env } from './env.ts'

/**
 * Where papers go, and how a bucket is reached. Key and secret without a bucket are good for bringing back what lies in
 * one. Throws a Refusal where one of the two is missing.
 */
export function readStoring(env: Env): Storing | undefined {
  const { FAMULUS_STORAGE: storage = 'database', FAMULUS_S3_KEY: keyId, FAMULUS_S3_SECRET: secret } = env
  const place = storage === 'database' ? undefined : placeIn(storage)
  if (keyId === undefined && secret === undefined && !place) return undefined
  if (keyId === undefined) throw missing('FAMULUS_S3_KEY')
  if (secret === undefined) throw missing('FAMULUS_S3_SECRET')
  const region = env.FAMULUS_S3_REGION ?? 'us-east-1'
  const endpoint = env.FAMULUS_S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`
  return { place, access: { endpoint, region, keyId, secret } }
}

const missing = (needed: string): Refusal => new Refusal({ code: 'storage-key-missing', facts: { needed } })
