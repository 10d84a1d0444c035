import { type FieldType, noFacts, type TableKey, tables } from '../../profile/index.ts'
import { type Moments, resolve, type Span } from '../../time/index.ts'
import type { Bound, CompareLeaf, Leaf, RecordsLeaf, RecordTest } from '../core.ts'
import { leafVerdict } from '../evaluate.ts'
import { MET } from '../verdict.ts'
import {
  type BoundLeaf,
  type BoundNode,
  type BoundTest,
  compareLeaf,
  constantLeaf,
  hasLeaf,
  judgementLeaf,
  notLeaf,
  recordsLeaf,
  type Tally,
} from './bound-node.ts'
import { askedNumber } from './whole-numbers.ts'

/** A leaf with its days resolved. What depends on the days alone becomes a constant. */
export function bindLeaf(leaf: Leaf, moments: Moments, negated: boolean): BoundNode {
  if (leaf.op === 'compare') return bindCompare(leaf, moments, negated)
  const bound = positive(leaf, moments)
  return negated ? notLeaf(bound) : bound
}

function positive(leaf: Exclude<Leaf, CompareLeaf>, moments: Moments): BoundLeaf {
  switch (leaf.op) {
    case 'has':
      return hasLeaf(leaf.fact, sortedCodes(leaf.any))
    case 'judgement':
      return judgementLeaf(leaf.key)
    case 'records':
      return bindRecords(leaf, moments)
    default:
      return constantLeaf(leafVerdict(leaf, { facts: noFacts, moments, starts: [moments] }))
  }
}

/** Over whole numbers "at most 4" is "not at least 5", interval by interval: Kleene's not swaps the ends. */
function bindCompare({ fact, cmp, to }: CompareLeaf, moments: Moments, negated: boolean): BoundNode {
  const { lo, hi } = asked(to, moments)
  const more = cmp === '<=' ? 1 : 0
  const leaf = compareLeaf(fact, lo + more, hi + more)
  return (cmp === '<=') !== negated ? notLeaf(leaf) : leaf
}

function bindRecords(leaf: RecordsLeaf, moments: Moments): BoundLeaf {
  const tests = new Map(
    leaf.where.map((test) => {
      const bound = bindTest(leaf.table, test, moments)
      // Codes before numbers: they turn most records away.
      return [('cmp' in bound ? '1' : '0') + JSON.stringify(bound), bound]
    }),
  )
  const sorted = [...tests].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, test]) => test)
  const tally = tallyOf(leaf)
  const counts = !tally.measure || 'distinct' in tally.measure
  // A count is never below 0.
  if (counts && tally.atLeast <= 0) return constantLeaf(MET)
  return recordsLeaf(leaf.table, sorted, tally)
}

function bindTest(table: TableKey, test: RecordTest, moments: Moments): BoundTest {
  const { field } = test
  if ('cmp' in test) {
    checkField(table, field, 'number', 'day')
    return { field, cmp: test.cmp, ...asked(test.to, moments) }
  }
  checkField(table, field, 'code')
  const negated = 'notIn' in test
  const set = negated ? test.notIn : test.in
  return 'stay' in set ? { field, sameAs: set.stay, negated } : { field, codes: sortedCodes(set), negated }
}

function tallyOf({ table, atLeast, measure, gap }: RecordsLeaf): Tally {
  askedNumber(atLeast)
  if (gap && gap.days > 0) {
    checkField(table, gap.field, 'day')
    return { atLeast, gap: { field: gap.field, days: askedNumber(gap.days) } }
  }
  if (!measure) return { atLeast }
  if ('sum' in measure) checkField(table, measure.sum, 'number')
  else checkField(table, measure.distinct, 'code')
  return { atLeast, measure }
}

function checkField(table: TableKey, field: string, ...types: readonly FieldType[]): void {
  const fields: Readonly<Record<string, FieldType>> = tables[table].fields
  const type = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!type) throw new RangeError(`${table} have no field "${field}"`)
  if (!types.includes(type))
    throw new RangeError(`${table}.${field} is a ${type}, which is not ${types.join(' or ')}`)
}

function asked(to: Bound, moments: Moments): Span {
  const { lo, hi } = typeof to === 'number' ? { lo: to, hi: to } : resolve(to, moments)
  return { lo: askedNumber(lo), hi: askedNumber(hi) }
}

const sortedCodes = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort()
