import { z } from 'zod'
import type { KeySet } from './key-set.ts'
import { readSigned } from './read-signed.ts'

export const revocationsType = 'famulus-revocations+jwt'

/** Letters that were taken back, by their `jti`, and when; `iat`: as of when the list speaks. Seconds since 1970. */
export const revocationsSchema = z.strictObject({
  iss: z.url(),
  iat: z.int(),
  revoked: z.array(z.strictObject({ jti: z.uuid(), at: z.int() })),
})
export type Revocations = z.infer<typeof revocationsSchema>

/** The list, where one of the keys of this issuer signed it; nothing else is a list. */
export async function readRevocations(
  jws: string,
  { issuer, keys }: { readonly issuer: string; readonly keys: KeySet },
): Promise<Revocations | undefined> {
  const signed = await readSigned(jws, keys, revocationsType)
  if ('refused' in signed) return undefined
  const parsed = revocationsSchema.safeParse(signed.payload)
  return parsed.success && parsed.data.iss === issuer ? parsed.data : undefined
}
