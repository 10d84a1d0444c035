import type { Unit } from '../programmes/index.ts'
import { eachLeaf, type Leaf } from '../requirements/index.ts'

/** Due after the decision, or may be promised until then. */
export const isForLater = ({ whenApplying, severity }: Unit): boolean =>
  !whenApplying || severity === 'conditional'

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
