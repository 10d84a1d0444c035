import { listIn, said } from '../app/search.ts'

/** Which of the shortlist stand side by side, with commas between. */
export type CompareSearch = { readonly compare?: string }

export const compareSearch = (search: Record<string, unknown>): CompareSearch =>
  said({ compare: listIn(search, 'compare').slice(0, 4).join(',') }) as CompareSearch // `said` only takes keys away
