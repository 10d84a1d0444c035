import type { FactKey } from '../profile/index.ts'
import type { Leaf, RecordsLeaf } from './core.ts'

/** The facts on which the value of a leaf can depend, and what a student can do about it. */
export function readsOfLeaf(leaf: Leaf): readonly FactKey[] {
  switch (leaf.op) {
    case 'compare':
    case 'has':
      return [leaf.fact]
    case 'records':
      return [leaf.table, ...stayCodesOf(leaf), ...remedyReads(leaf)]
    case 'judgement':
      return ['decisions.granted', 'decisions.refused']
    default:
      return []
  }
}

function stayCodesOf({ where }: RecordsLeaf): readonly FactKey[] {
  return where.flatMap((test) => {
    if ('cmp' in test) return []
    const set = 'in' in test ? test.in : test.notIn
    return 'stay' in set ? [set.stay] : []
  })
}

/** Some actions are for those who live somewhere, and a test of a language that nobody speaks is out of reach. */
const remedyReads = ({ table }: RecordsLeaf): readonly FactKey[] =>
  table === 'languageTests' ? ['person.residence', 'languageLevels'] : ['person.residence']
