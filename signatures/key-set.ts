import { z } from 'zod'

const secondsSchema = z.int().min(0)

/** A public key as it is published (RFC 8037), with the time in which it signs: what it says it signed later is forged. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
  kid: z.string().min(1),
  x: z.string().regex(/^[\w-]{43}$/),
  nbf: secondsSchema,
  exp: secondsSchema,
})
export type PublicKey = z.infer<typeof publicKeySchema>

export const keySetSchema = z.strictObject({ keys: z.array(publicKeySchema) })
export type KeySet = z.infer<typeof keySetSchema>
