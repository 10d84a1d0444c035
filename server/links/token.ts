import { createHash, randomBytes } from 'node:crypto'

/** 256 bits of chance: what opens a link for whoever has no account. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Enough against whoever reads the table, because there is nothing to guess in 256 bits. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
