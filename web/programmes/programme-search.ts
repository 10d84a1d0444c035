import { dayIn, listIn, said, wholeIn } from '../app/search.ts'

/** What if? A wished start and length, and steps that are taken for done, in the address; the profile is not touched. */
export type ProgrammeSearch = {
  readonly start?: string
  readonly weeks?: number
  /** Keys of actions, with commas between. */
  readonly done?: string
  /** Only the rules that are open. */
  readonly rules?: 'open'
}

/** Some of the address anew; undefined takes a value away. */
export type ProgrammeSearchChange = {
  readonly [Key in keyof ProgrammeSearch]?: ProgrammeSearch[Key] | undefined
}

export const programmeSearch = (search: Record<string, unknown>): ProgrammeSearch =>
  said({
    start: dayIn(search, 'start'),
    weeks: wholeIn(search, 'weeks', 1, 52),
    done: listIn(search, 'done').join(','),
    rules: listIn(search, 'rules', ['open'])[0],
  }) as ProgrammeSearch // `said` only takes keys away

export const doneIn = ({ done }: ProgrammeSearch): readonly string[] => done?.split(',') ?? []

/** With the step taken for done, or no longer. */
export const toggledStep = (search: ProgrammeSearch, key: string): string | undefined => {
  const done = doneIn(search)
  return (done.includes(key) ? done.filter((one) => one !== key) : [...done, key]).join(',') || undefined
}

/** Whether anything else is looked at than how it is. */
export const isWhatIf = ({ start, weeks, done }: ProgrammeSearch): boolean =>
  start !== undefined || weeks !== undefined || done !== undefined
