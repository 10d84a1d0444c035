import { type Facts, factsOf, noFacts, type Profile, type Wish } from '@famulus/domain/profile'
import type { Day } from '@famulus/domain/time'

/** A student as the answers need one: the facts of the profile, and what is wished. */
export type Student = {
  readonly facts: Facts
  readonly wish: Wish
  /** The wished first day; without one the best start is sought. */
  readonly start: Day | undefined
  /** Further wished first days. */
  readonly otherStarts: readonly Day[]
  /** ISO 3166, where the profile says it. */
  readonly schoolCountry: string | undefined
}

/** What is wished beside the profile, for once. */
export type Wishes = {
  readonly wish?: Wish
  readonly start?: Day | undefined
  readonly otherStarts?: readonly Day[]
}

/** Somebody who has said nothing. */
export const nobody: Student = {
  facts: noFacts,
  wish: {},
  start: undefined,
  otherStarts: [],
  schoolCountry: undefined,
}

/** What is wished for once wins over the profile's wish. */
export function studentOf(profile: Profile, { wish, start, otherStarts = [] }: Wishes = {}): Student {
  const facts = factsOf(profile)
  return {
    facts,
    wish: { ...profile.wish, ...wish },
    start,
    otherStarts,
    schoolCountry: facts.codes['school.country']?.has[0],
  }
}
