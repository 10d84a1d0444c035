import { listIn, said, textIn, wholeIn } from '../app/search.ts'

export const views = ['queue', 'cohort', 'incidents', 'settings'] as const

/** What of the desk is shown, in the address. */
export type DeskSearch = {
  readonly view: (typeof views)[number]
  /** States with commas between, or `all`; without it what waits for the school. */
  readonly state?: string
  /** A part of the name. */
  readonly name?: string
  /** In which the school was asked. */
  readonly year?: number
}

export const deskSearch = (search: Record<string, unknown>): DeskSearch =>
  said({
    view: listIn(search, 'view', views)[0] ?? 'queue',
    state: listIn(search, 'state').join(','),
    name: textIn(search, 'name')?.slice(0, 100),
    year: wholeIn(search, 'year', 2000, 2999),
  }) as DeskSearch // `said` only takes keys away
