/**
 * Where to go after signing in: a page of ours, and no address elsewhere. `error`: why an institution or a link did not
 * sign in. `token`: of the link in the mail by which a password is set.
 */
export type SignInSearch = { readonly next?: string; readonly error?: string; readonly token?: string }

export function signInSearch({ next, error, token }: Record<string, unknown>): SignInSearch {
  return {
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(typeof error === 'string' ? { error } : {}),
    ...(typeof token === 'string' ? { token } : {}),
  }
}
