import { listIn, said } from '../app/search.ts'

/** So many columns can still be read beside each other. */
export const MOST_COMPARED = 4

export type CompareSearch = {
  /** Which of the shortlist stand side by side, with commas between. */
  readonly compare?: string
  /** Only the rows in which they differ. */
  readonly only?: string
}

export const compareSearch = (search: Record<string, unknown>): CompareSearch =>
  said({
    compare: listIn(search, 'compare').slice(0, MOST_COMPARED).join(','),
    only: listIn(search, 'only', ['differences'])[0],
  }) as CompareSearch // `said` only takes keys away
