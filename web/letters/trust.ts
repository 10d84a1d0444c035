import { type KeySet, keySetSchema, readRevocations, type Trusted } from '@famulus/signatures'

const KEY = 'famulus.letters'

/** `isFresh`: asked for just now, so that a letter that was taken back is known; else as of `listedMs`. */
export type Trust = { readonly trusted: Trusted; readonly listedMs: number; readonly isFresh: boolean }

type Kept = { readonly keys: unknown; readonly list: string }

/**
 * Keys and list of this server, or those that were kept when it was last reached. Undefined where there are none. Nothing
 * of the letter goes anywhere.
 */
export async function fetchTrust(): Promise<Trust | undefined> {
  const fresh = await fetched().catch(() => undefined)
  const found = fresh && (await trustOf(fresh, true))
  if (fresh && found) {
    localStorage.setItem(KEY, JSON.stringify(fresh))
    return found
  }
  const kept = localStorage.getItem(KEY)
  return kept === null ? undefined : trustOf(JSON.parse(kept), false) // written by us, and checked again
}

async function fetched(): Promise<Kept> {
  // The list first: it may be signed by a key that is only made for it.
  const list = await (await asked('/api/letters/revoked')).text()
  return { list, keys: await (await asked('/.well-known/famulus-keys.json')).json() }
}

async function asked(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

async function trustOf({ keys: given, list }: Kept, isFresh: boolean): Promise<Trust | undefined> {
  const parsed = keySetSchema.safeParse(given)
  if (!parsed.success) return undefined
  const keys: KeySet = parsed.data
  const issuer = location.origin
  const revocations = await readRevocations(list, { issuer, keys })
  return revocations && { trusted: { issuer, keys, revocations }, listedMs: revocations.iat * 1000, isFresh }
}
