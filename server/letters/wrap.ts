import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/**
 * A private key as the database may hold it: AES-256-GCM under the master key, bound to its `kid`, so that two rows cannot
 * be swapped. Nonce, tag, ciphertext, in this order.
 */
export function wrap(masterKey: Uint8Array, kid: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(Buffer.from(kid))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws where the master key is another one, or anything was changed. */
export function unwrap(masterKey: Uint8Array, kid: string, wrapped: Uint8Array): Buffer {
  const nonce = wrapped.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', masterKey, nonce)
    .setAAD(Buffer.from(kid))
    .setAuthTag(wrapped.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes + tagBytes)), decipher.final()])
}
