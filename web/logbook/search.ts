import { textIn } from '../app/search.ts'

/** `all`: the list, also where one stay runs; `application`: the one that led to a stay which begins now. */
export type StaysSearch = { readonly all?: true; readonly application?: string }

export function staysSearch(search: Record<string, unknown>): StaysSearch {
  const application = textIn(search, 'application')
  return { ...(search.all === true ? { all: true } : {}), ...(application ? { application } : {}) }
}
