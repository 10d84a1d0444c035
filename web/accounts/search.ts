/** Where to go after signing in: a page of ours, and no address elsewhere. `error`: why an institution did not sign in. */
export type SignInSearch = { readonly next?: string; readonly error?: string }

export function signInSearch({ next, error }: Record<string, unknown>): SignInSearch {
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(typeof error === 'string' ? { error } : {}),
  }
}

/** What the link in the mail brings; a void one brings an error instead. */
export const passwordSearch = ({ token }: Record<string, unknown>): { readonly token?: string } =>
  typeof token === 'string' ? { token } : {}
