import { createHash, randomBytes } from 'node:crypto'
import { aboutOf, type Belonging, open, seal } from './content.ts'

/** What every document's key is wrapped with. `id` names it and tells nothing of it. */
export type MasterKey = { readonly id: string; readonly key: Uint8Array }

/** The key of a document as it is kept, and the master key that opens it. */
export type WrappedKey = { readonly masterId: string; readonly wrapped: Buffer }

export const masterKeyBytes = 32

export function masterKeyOf(key: Uint8Array): MasterKey {
  const id = createHash('sha256').update('famulus master key id').update(key).digest('hex').slice(0, 16)
  return { id, key }
}

export function newDocumentKey(): Buffer {
  return randomBytes(32)
}

export function wrapKey(master: MasterKey, key: Uint8Array, belonging: Belonging): WrappedKey {
  return { masterId: master.id, wrapped: seal(master.key, key, aboutOf('key', belonging)) }
}

/** Throws Damaged where it was wrapped with another master key or for another document. */
export function unwrapKey(master: MasterKey, { wrapped }: Pick<WrappedKey, 'wrapped'>, belonging: Belonging) {
  return open(master.key, wrapped, aboutOf('key', belonging))
}
