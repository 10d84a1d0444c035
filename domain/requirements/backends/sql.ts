import { MET, UNMET } from '../verdict.ts'
import type { BoundLeaf, BoundNode } from './bound-node.ts'
import { leafVerdictSql, proofSql, refutationSql } from './sql-leaf.ts'
import type { SqlScope } from './sql-scope.ts'

/**
 * `verdict`: true, false, or null for unknown. `certain`: true where it is met, else false or null, for a
 * WHERE that may use an index. `possible`: true or false, where it is not unmet.
 */
export type SqlForm = 'verdict' | 'certain' | 'possible'

/**
 * A boolean expression in PostgreSQL over the row of `student_facts` that the scope names, equal to the
 * node for every student. Numbers are checked integers in the text, codes are parameters of the scope.
 * To be run with `jit = off`: compiling such expressions takes PostgreSQL far longer than running them
 * (measured on PostgreSQL 15: 50 requirements of 500 students, 52 s instead of 0.3 s).
 */
export function sqlOf(node: BoundNode, form: SqlForm, scope: SqlScope): string {
  switch (node.op) {
    case 'all':
    case 'any': {
      const parts = node.of.map((part) => sqlOf(part, form, scope))
      return `(${parts.join(node.op === 'all' ? ' AND ' : ' OR ')})`
    }
    case 'atLeast':
      return atLeastSql(node, form, scope)
    case 'promised':
      return sqlOf(node.of, 'possible', scope)
    case 'not':
      return literalSql(node.of, true, form, scope)
    default:
      return literalSql(node, false, form, scope)
  }
}

function literalSql(leaf: BoundLeaf, negated: boolean, form: SqlForm, scope: SqlScope): string {
  if (leaf.op === 'constant') return constantSql(negated ? MET - leaf.value : leaf.value, form)
  if (form === 'verdict')
    return negated ? `NOT (${leafVerdictSql(leaf, scope)})` : leafVerdictSql(leaf, scope)
  const certainly = form === 'certain'
  const wanted = certainly !== negated ? proofSql(leaf, scope) : refutationSql(leaf, scope)
  return certainly ? `(${wanted})` : `((${wanted}) IS NOT TRUE)`
}

function constantSql(value: number, form: SqlForm): string {
  if (value === MET) return 'true'
  if (value === UNMET || form === 'certain') return 'false'
  return form === 'verdict' ? 'NULL::boolean' : 'true'
}

type AtLeast = Extract<BoundNode, { op: 'atLeast' }>

function atLeastSql(node: AtLeast, form: SqlForm, scope: SqlScope): string {
  const { n, of } = node
  if (form !== 'verdict') return `(${countSql(node, form, scope)} >= ${n})`
  if (!of.some(readsRecords))
    return `(CASE WHEN ${countSql(node, 'certain', scope)} >= ${n} THEN true
      WHEN ${countSql(node, 'possible', scope)} < ${n} THEN false END)`
  // Looks at each part once, where looking twice would read the records twice.
  const parts = of.map((part) => `(${sqlOf(part, form, scope)})`)
  return `(SELECT CASE WHEN count(*) FILTER (WHERE v) >= ${n} THEN true
    WHEN count(*) FILTER (WHERE v IS NOT FALSE) < ${n} THEN false END FROM (VALUES ${parts.join(', ')}) AS parts(v))`
}

function countSql({ of }: AtLeast, form: SqlForm, scope: SqlScope): string {
  return `(${of.map((part) => `CASE WHEN ${sqlOf(part, form, scope)} THEN 1 ELSE 0 END`).join(' + ')})`
}

function readsRecords(node: BoundNode): boolean {
  if ('of' in node) return [node.of].flat().some((part: BoundNode) => readsRecords(part))
  return node.op === 'records'
}
