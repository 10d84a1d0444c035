import type { BoundLeaf, BoundNode, BoundRecords } from '@famulus/domain/requirements/backends'

/**
 * Engines with two values give three by two formulas: with every missing fact against the student, and with
 * every missing fact for them. Exact, because a negation stands before leaves only and swaps the two.
 */
export type Missing = 'counts against' | 'counts for'

/** How an engine says what a requirement says. */
export type Grammar<Formula> = {
  readonly all: (parts: readonly Formula[]) => Formula
  readonly any: (parts: readonly Formula[]) => Formula
  readonly atLeast: (n: number, parts: readonly Formula[]) => Formula
  readonly not: (part: Formula) => Formula
  readonly leaf: (leaf: AskedLeaf, missing: Missing) => Formula
}
export type AskedLeaf = Exclude<BoundLeaf, { op: 'constant' | 'judgement' }>

export function formulaOf<Formula>(node: BoundNode, missing: Missing, say: Grammar<Formula>): Formula {
  const part = (one: BoundNode) => formulaOf(one, missing, say)
  switch (node.op) {
    case 'all':
      return say.all(node.of.map(part))
    case 'any':
      return say.any(node.of.map(part))
    case 'atLeast':
      return say.atLeast(node.n, node.of.map(part))
    case 'not':
      return say.not(formulaOf(node.of, missing === 'counts for' ? 'counts against' : 'counts for', say))
    case 'compare':
    case 'has':
    case 'records':
      return say.leaf(node, missing)
    default:
      throw new RangeError(`the workload has no ${node.op}`)
  }
}

/** 2 met, 1 unknown, 0 unmet. The second formula is only asked when the first does not hold. */
export const verdictOf = (met: () => boolean, possible: () => boolean): number =>
  met() ? 2 : possible() ? 1 : 0

export type SimpleTest =
  | { readonly field: string; readonly codes: readonly string[] }
  | { readonly field: string; readonly cmp: '>=' | '<='; readonly to: number }

/** The tests of a records leaf, as far as the workload uses them. */
export function simpleTests({ tests }: BoundRecords): SimpleTest[] {
  return tests.map((test) => {
    if ('codes' in test && !test.negated) return { field: test.field, codes: test.codes }
    if ('cmp' in test && test.lo === test.hi) return { field: test.field, cmp: test.cmp, to: test.lo }
    throw new RangeError('the workload has no such test')
  })
}
