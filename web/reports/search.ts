export type ReportsSearch = { readonly programme?: string; readonly q?: string; readonly since?: string }

/** What of an address asks for reports; anything else is left out. */
export function reportsSearch({ programme, q, since }: Record<string, unknown>): ReportsSearch {
  return {
    ...(typeof programme === 'string' && /^[a-z0-9][a-z0-9-]{1,79}$/.test(programme) ? { programme } : {}),
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 100) } : {}),
    ...(/^(19|20)\d\d$/.test(String(since)) ? { since: String(since) } : {}),
  }
}
