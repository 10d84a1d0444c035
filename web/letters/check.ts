import { type LetterPayload, type LetterRefusal, verifyLetter } from '@famulus/signatures'
import { fetchTrust, type Trust } from './trust.ts'

/** `no_keys`: this device has never reached the server, so nothing can be said of the letter. */
export type Checked =
  | { readonly payload: LetterPayload; readonly trust: Trust; readonly atMs: number }
  | { readonly refusal: LetterRefusal | { readonly refused: 'no_keys' } }

export async function check(jws: string): Promise<Checked> {
  const trust = await fetchTrust()
  if (!trust) return { refusal: { refused: 'no_keys' } }
  const atMs = Date.now()
  const result = await verifyLetter(jws, trust.trusted, atMs)
  return 'refused' in result ? { refusal: result } : { payload: result, trust, atMs }
}
