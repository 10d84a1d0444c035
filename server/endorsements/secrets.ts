import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 bits of chance: what opens a link, and what shows for an hour that its address was proved. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Enough against whoever reads the table, because there is nothing to guess in 256 bits. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Six digits are guessed at once from a plain hash; the token, which lies in no table, goes in with them. */
export const hashOfDigits = (token: string, digits: string): string => hashOf(`${token} ${digits}`)

/** In a time that does not tell how much of it was right. */
export const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
