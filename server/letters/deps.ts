import type { Deps } from '../deps.ts'

/** `issuer`: the address people reach us at, without a slash at its end. `masterKey`: 32 bytes that lie in no database. */
export type LetterDeps = Deps & { readonly issuer: string; readonly masterKey: Uint8Array }
