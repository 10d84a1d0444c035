import { type Facts, factsOf, type Wish } from '@famulus/domain/profile'
import { daysOf, type Parsed, startOf, text } from './options.ts'
import { readProfileFile } from './profile-file.ts'
import { wishOf } from './wish.ts'

/** The student of a profile file, with what is wished there and on the command line. */
export type Student = {
  readonly file: string
  readonly facts: Facts
  readonly wish: Wish
  /** The wished first day; without one the best start is sought. */
  readonly start: number | undefined
  /** Further wished first days. */
  readonly otherStarts: readonly number[]
  /** ISO 3166, where the profile says it. */
  readonly schoolCountry: string | undefined
}

const USUAL_FILE = 'profile.yaml'

/** The file named by position or by --profile, else profile.yaml in this folder. What is wished on the line wins. */
export function readStudent(parsed: Parsed, position: number): Student {
  const file = parsed.positionals[position] ?? text(parsed, 'profile') ?? USUAL_FILE
  const profile = readProfileFile(file)
  const facts = factsOf(profile)
  return {
    file,
    facts,
    wish: { ...profile.wish, ...wishOf(parsed) },
    start: startOf(parsed),
    otherStarts: daysOf(parsed, 'other-starts'),
    schoolCountry: facts.codes['school.country']?.has[0],
  }
}
