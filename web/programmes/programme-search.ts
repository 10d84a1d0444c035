import { dayIn, listIn, said, wholeIn } from '../app/search.ts'

/** What if? A wished start and length, and steps that are taken for done, in the address; the profile is not touched. */
export type ProgrammeSearch = {
  readonly start?: string
  readonly weeks?: number
  /** Keys of actions, with commas between. */
  readonly done?: string
}

export const programmeSearch = (search: Record<string, unknown>): ProgrammeSearch =>
  said({
    start: dayIn(search, 'start'),
    weeks: wholeIn(search, 'weeks', 1, 52),
    done: listIn(search, 'done').join(','),
  }) as ProgrammeSearch // `said` only takes keys away
