export type { LetterDeps } from './deps.ts'
export { publishedKeys } from './keys.ts'
export { revokeLetter } from './revoke.ts'
export { type SignedLetter, signLetter } from './sign.ts'
