/** Which states are looked at, with commas between. */
export type QueueSearch = { readonly state?: string }

export const queueSearch = ({ state }: Record<string, unknown>): QueueSearch =>
  typeof state === 'string' && /^[a-z_,]{1,600}$/.test(state) ? { state } : {}
