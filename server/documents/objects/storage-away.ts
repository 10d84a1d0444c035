/** The bucket was not there, or did not do what it was asked for. It may at the next try. */
export class StorageAway extends Error {
  /** What it said: a code of S3 such as `AccessDenied`, or one of the network. Neither key nor secret stands in it. */
  readonly code: string
  constructor(bucket: string, code: string) {
    super(`the bucket ${bucket} answers ${code}`)
    this.code = code
  }
}
