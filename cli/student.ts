import { existsSync } from 'node:fs'
import { type Facts, factsOf, noFacts, type Wish } from '@famulus/domain/profile'
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

/** Somebody who has said nothing. */
export const nobody: Student = {
  file: '',
  facts: noFacts,
  wish: {},
  start: undefined,
  otherStarts: [],
  schoolCountry: undefined,
}

/** The student of a file, or somebody of whom only the wishes of the command line are known. */
export function studentOrNobody(parsed: Parsed, position: number): Student {
  const named = parsed.positionals[position] ?? text(parsed, 'profile')
  if (named !== undefined || existsSync(USUAL_FILE)) return readStudent(parsed, position)
  return {
    ...nobody,
    wish: wishOf(parsed),
    start: startOf(parsed),
    otherStarts: daysOf(parsed, 'other-starts'),
  }
}

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
