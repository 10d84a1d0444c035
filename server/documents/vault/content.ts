import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What a ciphertext belongs to. It is authenticated with it, so that nobody can put one in the place of another. */
export type Belonging = { readonly studentId: string; readonly documentId: string; readonly version: number }

/** Bytes of plain text in every chunk of a content but the last, which has at least one and at most as many. */
export const chunkBytes = 65_536

const nonceBytes = 12
const tagBytes = 16

/** How long a sealed chunk is beyond its plain text: nonce before, tag behind. */
export const sealedBytes = chunkBytes + nonceBytes + tagBytes

/** AES-256-GCM with a new random nonce of 96 bits (NIST SP 800-38D, 8.2.2): nonce, ciphertext, tag. */
export function seal(key: Uint8Array, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws Damaged where key, bytes or what they are about is not what they were sealed with. */
export function open(key: Uint8Array, sealed: Uint8Array, about: string): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new Damaged(about)
  const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(-tagBytes)]
  const options = { authTagLength: tagBytes }
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, options)
  decipher.setAAD(Buffer.from(about)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    throw new Damaged(about)
  }
}

/**
 * The chunk of that number, from 0, of a content. Number and whether it is the last are authenticated, as in STREAM
 * (Hoang, Reyhanitabar, Rogaway, Vizár 2015), so that chunks cannot change places or be cut off. There the number is
 * the nonce; here that would use one twice where an upload breaks off and goes on with other bytes.
 */
export function sealChunk(
  key: Uint8Array,
  plain: Uint8Array,
  belonging: Belonging,
  number: number,
  isLast: boolean,
): Buffer {
  return seal(key, plain, aboutChunk(belonging, number, isLast))
}

/** The plain text of a whole content. Throws Damaged before it gives a byte of one that is not as it was sealed. */
export function openContent(key: Uint8Array, chunks: readonly Uint8Array[], belonging: Belonging): Buffer {
  if (chunks.length === 0) throw new Damaged(aboutChunk(belonging, 0, true))
  const last = chunks.length - 1
  return Buffer.concat(
    chunks.map((chunk, number) => open(key, chunk, aboutChunk(belonging, number, number === last))),
  )
}

function aboutChunk(belonging: Belonging, number: number, isLast: boolean): string {
  return `${aboutOf('chunk', belonging)} ${number} ${isLast ? 'last' : 'more'}`
}

/** Ids have no space in them, so no two belongings give the same text. */
export function aboutOf(what: 'key' | 'chunk', { studentId, documentId, version }: Belonging): string {
  return `famulus ${what} ${studentId} ${documentId} ${version}`
}

/** What was kept is not what was written. Nobody can mend that by asking again. */
export class Damaged extends Error {
  constructor(about: string) {
    super(`not as it was sealed: ${about}`)
  }
}
