import type { Facts } from '../../profile/index.ts'
import { all, any, atLeast, MET, not, UNKNOWN, UNMET, type Verdict, verdictOf } from '../verdict.ts'
import type { BoundCompare, BoundHas, BoundJudgement, BoundLeaf, BoundNode } from './bound-node.ts'
import { type Columns, columnsOf } from './columns.ts'
import { compileRecords } from './compiled-records.ts'
import { numberOf } from './dictionary.ts'
import { hasCode, recordsVerdictAt } from './match-records.ts'
import { ABSENT_HI, ABSENT_LO } from './whole-numbers.ts'

/** The value of a normal form by plain recursion. */
export function interpret(node: BoundNode, facts: Facts): Verdict {
  return verdictAt(node, columnsOf([facts]), 0)
}

/** The same for one of many students. */
export function verdictAt(node: BoundNode, columns: Columns, student: number): Verdict {
  switch (node.op) {
    case 'all':
      return all(node.of.map((part) => verdictAt(part, columns, student)))
    case 'any':
      return any(node.of.map((part) => verdictAt(part, columns, student)))
    case 'atLeast':
      return atLeast(
        node.n,
        node.of.map((part) => verdictAt(part, columns, student)),
      )
    case 'not':
      return not(verdictAt(node.of, columns, student))
    case 'promised':
      return verdictAt(node.of, columns, student) === UNMET ? UNMET : MET
    default:
      return leafTest(node, columns)(student)
  }
}

/** A leaf as a test of one student after the other. */
export function leafTest(leaf: BoundLeaf, columns: Columns): (student: number) => Verdict {
  switch (leaf.op) {
    case 'compare':
      return compareTest(leaf, columns)
    case 'has':
      return hasTest(leaf, columns)
    case 'records': {
      const compiled = compileRecords(leaf, columns.codes)
      return (student) => recordsVerdictAt(compiled, columns, student)
    }
    case 'judgement':
      return judgementTest(leaf, columns)
    case 'constant':
      return () => leaf.value
  }
}

function compareTest({ fact, lo, hi }: BoundCompare, columns: Columns): (student: number) => Verdict {
  const column = columns.scalars.get(fact)
  if (!column) return () => UNKNOWN
  return (student) =>
    verdictOf((column.lo.values[student] ?? ABSENT_LO) >= hi, (column.hi.values[student] ?? ABSENT_HI) >= lo)
}

function hasTest({ fact, codes }: BoundHas, columns: Columns): (student: number) => Verdict {
  const set = columns.sets.get(fact)
  if (!set) return () => UNKNOWN
  const wanted = codes.map((code) => numberOf(columns.codes, code))
  return (student) =>
    verdictOf(
      wanted.some((code) => hasCode(set, student, code)),
      set.complete.values[student] !== 1,
    )
}

function judgementTest({ decision }: BoundJudgement, columns: Columns): (student: number) => Verdict {
  const code = numberOf(columns.codes, decision)
  const [granted, refused] = [columns.sets.get('decisions.granted'), columns.sets.get('decisions.refused')]
  return (student) => {
    if (granted && hasCode(granted, student, code)) return MET
    return refused && hasCode(refused, student, code) ? UNMET : UNKNOWN
  }
}
