export { type KeySet, keySetSchema, type PublicKey } from './key-set.ts'
export { letterIn, verifyAddress } from './letter-text.ts'
export { type Revocations, readRevocations, revocationsType } from './revocations.ts'
export {
  type LetterPayload,
  type LetterRefusal,
  letterType,
  type Trusted,
  verifyLetter,
} from './verify-letter.ts'
