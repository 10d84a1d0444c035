/** Which states are looked at, with commas between, and a part of the name. */
export type QueueSearch = { readonly state?: string; readonly search?: string }

export const queueSearch = ({ state, search }: Record<string, unknown>): QueueSearch => ({
  ...(typeof state === 'string' && /^[a-z_,]{1,600}$/.test(state) ? { state } : {}),
  ...(typeof search === 'string' && search !== '' ? { search: search.slice(0, 100) } : {}),
})
