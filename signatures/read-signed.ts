import { base64url, compactVerify, decodeProtectedHeader, errors } from 'jose'
import { z } from 'zod'
import type { KeySet, PublicKey } from './key-set.ts'

/** A text that one of the keys signed; `payload` as it stands there. */
export type Signed = { readonly key: PublicKey; readonly payload: unknown }

export type SignatureRefusal =
  | { readonly refused: 'not_a_letter' }
  | { readonly refused: 'wrong_algorithm'; readonly algorithm: string }
  | { readonly refused: 'wrong_type'; readonly type: string }
  | { readonly refused: 'unknown_key'; readonly kid: string }
  | { readonly refused: 'altered' }

// Nothing but these four: no `jwk`, `jku` or `x5u` by which a text could bring its own key, no `crit`, no `b64`.
const headerSchema = z.strictObject({
  alg: z.literal('EdDSA'),
  zip: z.literal('DEF'),
  typ: z.string(),
  kid: z.string(),
})
const namedSchema = z.object({ alg: z.string() })

/**
 * Reads a compact JWS (RFC 7515) of one type. The algorithm is ours to choose, never the text's: `none`, and HS256 with
 * the public key as its secret, are refused before anything is computed (RFC 8725, 3.1).
 */
export async function readSigned(
  jws: string,
  { keys }: KeySet,
  type: string,
): Promise<Signed | SignatureRefusal> {
  const header = headerOf(jws)
  if ('refused' in header) return header
  if (header.typ !== type) return { refused: 'wrong_type', type: header.typ }
  const key = keys.find(({ kid }) => kid === header.kid)
  if (!key) return { refused: 'unknown_key', kid: header.kid }
  const { kty, crv, x } = key
  try {
    const { payload } = await compactVerify(jws, { kty, crv, x, alg: 'EdDSA' }, { algorithms: ['EdDSA'] })
    return { key, payload: JSON.parse(await inflated(payload)) }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError)
      return { refused: 'altered' }
    throw error
  }
}

function headerOf(jws: string): z.infer<typeof headerSchema> | SignatureRefusal {
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(jws)) return { refused: 'not_a_letter' }
  const header = decoded(jws)
  const parsed = headerSchema.safeParse(header)
  if (parsed.success) return isCanonical(jws) ? parsed.data : { refused: 'altered' }
  const named = namedSchema.safeParse(header)
  return named.success && named.data.alg !== 'EdDSA'
    ? { refused: 'wrong_algorithm', algorithm: named.data.alg.slice(0, 20) }
    : { refused: 'not_a_letter' }
}

function decoded(jws: string): unknown {
  try {
    return decodeProtectedHeader(jws)
  } catch {
    return undefined // neither base64url nor JSON
  }
}

/**
 * The payload is compressed before it is signed, as SMART Health Cards do (https://spec.smarthealth.cards): a letter would
 * not fit into a code that a phone can read. What is inflated has our signature, so it is as long as we made it.
 */
function inflated(payload: Uint8Array): Promise<string> {
  const stream = new Blob([new Uint8Array(payload)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}

/** 64 bytes leave 4 bits of the last character unused: without this, sixteen texts would have one signature. */
function isCanonical(jws: string): boolean {
  const signature = jws.slice(jws.lastIndexOf('.') + 1)
  try {
    return base64url.encode(base64url.decode(signature)) === signature
  } catch {
    return false
  }
}
