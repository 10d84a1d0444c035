import { type TableKey, tables } from '../../profile/index.ts'
import type { BoundRecords, BoundTest, StayFact, Tally } from './bound-node.ts'
import { type Dictionary, numberOf } from './dictionary.ts'

/**
 * A test on numbers alone: `field` counts in the order of the registry. All have all properties, whether
 * the kind uses them or not, because the engine reads objects of one shape fastest.
 */
export type CompiledTest = {
  readonly kind: 'codes' | 'sameAs' | '>=' | '<='
  readonly field: number
  readonly codes: Int32Array
  readonly fact: StayFact
  readonly negated: boolean
  readonly lo: number
  readonly hi: number
}

/** How matching records are tallied, its field as a number; -1 where records are just counted. */
export type CompiledTally = {
  readonly by: 'count' | 'sum' | 'distinct' | 'gap'
  readonly field: number
  readonly days: number
  readonly atLeast: number
}

export type CompiledRecords = {
  readonly table: TableKey
  readonly tests: readonly CompiledTest[]
  readonly tally: CompiledTally
}

/** Gives codes that no student has a number as well, which then matches nothing. */
export function compileRecords(leaf: BoundRecords, codes: Dictionary): CompiledRecords {
  const names = Object.keys(tables[leaf.table].fields)
  return {
    table: leaf.table,
    tests: leaf.tests.map((test) => compileTest(test, names.indexOf(test.field), codes)),
    tally: compileTally(leaf, names),
  }
}

function compileTest(test: BoundTest, field: number, codes: Dictionary): CompiledTest {
  const [lo, hi] = 'cmp' in test ? [test.lo, test.hi] : [0, 0]
  const names = 'codes' in test ? test.codes : []
  return {
    kind: 'cmp' in test ? test.cmp : 'sameAs' in test ? 'sameAs' : 'codes',
    field,
    codes: Int32Array.from(names, (code) => numberOf(codes, code)),
    fact: 'sameAs' in test ? test.sameAs : 'stay.discipline',
    negated: 'negated' in test && test.negated,
    lo,
    hi,
  }
}

function compileTally({ atLeast, measure, gap }: Tally, names: readonly string[]): CompiledTally {
  if (gap) return { by: 'gap', field: names.indexOf(gap.field), days: gap.days, atLeast }
  if (!measure) return { by: 'count', field: -1, days: 0, atLeast }
  if ('sum' in measure) return { by: 'sum', field: names.indexOf(measure.sum), days: 0, atLeast }
  return { by: 'distinct', field: names.indexOf(measure.distinct), days: 0, atLeast }
}
