import { largestBytes } from './media-type.ts'
import { chunkBytes } from './vault/content.ts'

/** Of one person. `partBytes`: little enough to be sent again over a bad line. */
export const limits = {
  fileBytes: largestBytes,
  documents: 100,
  bytes: 500_000_000,
  uploads: 5,
  partBytes: 4 * chunkBytes,
  largestPartBytes: 16 * chunkBytes,
} as const

/** An upload that nobody has finished for so long is given up. */
export const uploadKeptMs = 7 * 86_400_000
