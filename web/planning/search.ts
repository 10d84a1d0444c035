import { dayIn, listIn, said, textIn, wholeIn } from '../app/search.ts'

export const views = ['chart', 'list'] as const

/** The stay that a plan or a budget is for, in the address. */
export type StaySearch = {
  readonly programme?: string
  /** The first day, an ISO date. */
  readonly start?: string
  readonly weeks?: number
  /** Awards that are not given, with commas between. */
  readonly without?: string
  /** Awards that are in hand, with commas between. */
  readonly granted?: string
  /** How the plan is shown; without it as fits the screen. */
  readonly view?: (typeof views)[number]
}

export const staySearch = (search: Record<string, unknown>): StaySearch =>
  said({
    programme: textIn(search, 'programme'),
    start: dayIn(search, 'start'),
    weeks: wholeIn(search, 'weeks', 1, 52),
    without: listIn(search, 'without').join(','),
    granted: listIn(search, 'granted').join(','),
    view: listIn(search, 'view', views)[0],
  }) as StaySearch // `said` only takes keys away
