/** `all`: the list, also where one stay runs. */
export type StaysSearch = { readonly all?: true }

export const staysSearch = (search: Record<string, unknown>): StaysSearch =>
  search.all === true ? { all: true } : {}
