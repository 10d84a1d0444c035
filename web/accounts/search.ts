/** Where to go after signing in: a page of ours, and no address elsewhere. */
export type SignInSearch = { readonly next?: string }

export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const { next } = search
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}
