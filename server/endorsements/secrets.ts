import { randomInt, timingSafeEqual } from 'node:crypto'
import { hashOf } from '../links/token.ts'

export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Six digits are guessed at once from a plain hash; the token, which lies in no table, goes in with them. */
export const hashOfDigits = (token: string, digits: string): string => hashOf(`${token} ${digits}`)

/** In a time that does not tell how much of it was right. */
export const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
