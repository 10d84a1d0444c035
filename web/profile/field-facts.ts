import { codeFacts, type FactKey, profilePathOf, scalars, tables } from '@famulus/domain/profile'

// From the paths of a profile to the registry's names, which have the labels and the vocabularies.

const factsByPath = new Map<string, FactKey[]>()
// Tables before codes before scalars: what a path says first gives it its name.
const facts = [...Object.keys(tables), ...Object.keys(codeFacts), ...Object.keys(scalars)] as FactKey[] // their own keys
for (const fact of facts) {
  const path = profilePathOf(fact)
  factsByPath.set(path, [...(factsByPath.get(path) ?? []), fact])
}

/** Every fact that follows from what is said at a path. */
export const factsAt = (path: string): readonly FactKey[] => factsByPath.get(path) ?? []

/** Days of rows have another name where rules read them. */
const dayNames: Readonly<Record<string, string>> = {
  completed: 'completedOn',
  taken: 'takenOn',
  issued: 'issuedOn',
  signed: 'signedOn',
}

/**
 * The registry's name of a path, or of a field in the rows of a list: clerkships.completed is clerkships.completedOn,
 * immunisations.antigen is doses.antigen.
 */
export function placeOf(path: string, key?: string): string {
  const fact = factsAt(path)[0] ?? path
  return key === undefined ? fact : `${fact}.${dayNames[key] ?? key}`
}
