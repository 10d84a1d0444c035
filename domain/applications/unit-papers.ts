import { hostLetters, type Unit, writtenAfterwards } from '../programmes/index.ts'
import { eachLeaf, type Leaf } from '../requirements/index.ts'

/** When something is due that is not due with the application. */
export type Due = 'now' | 'later' | 'afterwards'

/** What may be promised is due later. */
export function dueOf(unit: Unit): Due {
  const moments = unit.members.map(({ requirement }) => requirement.by)
  const isAfterwards = moments.every((by) => by === 'end') || asksOnlyFor(unit, writtenAfterwards)
  if (moments.length > 0 && isAfterwards) return 'afterwards'
  return unit.whenApplying && unit.severity !== 'conditional' ? 'now' : 'later'
}

/** The host's own letters are no task of the student. */
export const isWrittenByHost = (unit: Unit): boolean => asksOnlyFor(unit, hostLetters)

/** A rule on nothing but these papers. */
export function asksOnlyFor(unit: Unit, types: readonly string[]): boolean {
  const papers = papersOf(unit)
  return papers?.every((type) => types.includes(type)) ?? false
}

/** The types of papers that a unit asks for; undefined where it asks for anything else as well. */
export function papersOf(unit: Unit): string[] | undefined {
  const leaves = wantedLeaves(unit)
  const papers = leaves.filter((leaf) => leaf.op === 'records' && leaf.table === 'documents')
  return papers.length > 0 && papers.length === leaves.length ? papers.flatMap(typesIn) : undefined
}

/** What the rules themselves want, without for whom they are and what lifts them. */
export function wantedLeaves({ members }: Unit): Leaf[] {
  const leaves: Leaf[] = []
  for (const { parts } of members)
    if (parts.body)
      eachLeaf(parts.body, (leaf, positive) => {
        if (positive) leaves.push(leaf)
      })
  return leaves
}

const typesIn = (leaf: Leaf): readonly string[] =>
  leaf.op === 'records'
    ? leaf.where.flatMap((test) =>
        'in' in test && test.field === 'type' && Array.isArray(test.in) ? test.in : [],
      )
    : []
