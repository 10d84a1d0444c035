/** A bucket and what stands before the names of our objects in it: `papers/` or nothing. */
export type Place = { readonly bucket: string; readonly prefix: string }

/** Who we are to a store that speaks S3. `endpoint`: its address without the bucket. */
export type Access = {
  readonly endpoint: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** Where the contents of papers go; `place` undefined: into the database. Whatever lies in a bucket is read by `access`. */
export type Storing = { readonly place: Place | undefined; readonly access: Access }

/** Names of buckets: docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html. A prefix has no odd characters. */
const written = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[\w.-]+)*)\/?$/

/** `s3://bucket/prefix`, or undefined for anything else. */
export function placeIn(text: string): Place | undefined {
  const [, bucket, path = ''] = written.exec(text) ?? []
  if (bucket === undefined || /(^|\/)\.\.?(\/|$)/.test(path)) return undefined
  return { bucket, prefix: path === '' ? '' : `${path.slice(1)}/` }
}
