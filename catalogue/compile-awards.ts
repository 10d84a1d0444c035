import { type Award, type CompiledAward, compileAward } from '@famulus/domain/funding'
import type { CodeList, Reference } from '@famulus/domain/requirements'
import type { Problem } from './problem.ts'

export type LoadedAwards = {
  readonly awards: readonly CompiledAward[]
  /** With a list for every class of awards. */
  readonly reference: Reference
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** The awards again from what was read before. */
export function compileAwards(awards: readonly Award[], reference: Reference): CompiledAward[] {
  const frames = framesOf(awards)
  const classes = withClasses(reference, awards)
  return awards.map((award) => compileAward(award, frames, classes))
}

export const framesOf = (awards: readonly Award[]): ReadonlyMap<string, Award> =>
  new Map(awards.map((award) => [award.id, award]))

/** Every class is a list: `awards-erasmus` holds the ids of all Erasmus awards, and may miss some. */
export function withClasses(reference: Reference, awards: readonly Award[]): Reference {
  const classes = new Set(awards.flatMap((award) => award.classes))
  const listOf = (name: string): CodeList => ({
    codes: awards.filter((award) => award.classes.some((one) => one === name)).map(({ id }) => id),
    complete: true,
  })
  const lists = Object.fromEntries([...classes].map((name) => [`awards-${name}`, listOf(name)]))
  return { ...reference, lists: { ...reference.lists, ...lists } }
}
