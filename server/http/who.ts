/** Who asks, as the session tells it. */
export type Who = { readonly personId: string; readonly sessionId: string }
