/** For which programme an application is begun. */
export type NewSearch = { readonly programme?: string }

export const newSearch = ({ programme }: Record<string, unknown>): NewSearch =>
  typeof programme === 'string' ? { programme } : {}
