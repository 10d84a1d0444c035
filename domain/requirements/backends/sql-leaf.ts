// A leaf as SQL by its proof (true exactly where it is met) and its refutation (true exactly where it is
// unmet). Elsewhere both are false or null, so neither may be negated but by IS NOT TRUE.
import type { BoundHas, BoundJudgement, BoundLeaf } from './bound-node.ts'
import { recordsProof, recordsRefutation, recordsVerdictSql } from './sql-records.ts'
import { complete, lower, sqlName, upper } from './sql-schema.ts'
import { integer, ofStudent, parameter, type SqlScope } from './sql-scope.ts'

export type SqlLeaf = Exclude<BoundLeaf, { op: 'constant' }>

export function proofSql(leaf: SqlLeaf, scope: SqlScope): string {
  switch (leaf.op) {
    case 'compare':
      return `${ofStudent(scope, lower(leaf.fact))} >= ${integer(leaf.hi)}`
    case 'has':
      return hasAny(leaf, scope)
    case 'judgement':
      return isDecided('decisions.granted', leaf, scope)
    case 'records':
      return recordsProof(leaf, scope)
  }
}

export function refutationSql(leaf: SqlLeaf, scope: SqlScope): string {
  switch (leaf.op) {
    case 'compare':
      return `${ofStudent(scope, upper(leaf.fact))} < ${integer(leaf.lo)}`
    case 'has':
      return `${ofStudent(scope, complete(leaf.fact))} AND NOT (${hasAny(leaf, scope)})`
    case 'judgement':
      return `${isDecided('decisions.refused', leaf, scope)} AND NOT (${isDecided('decisions.granted', leaf, scope)})`
    case 'records':
      return recordsRefutation(leaf, scope)
  }
}

export function leafVerdictSql(leaf: SqlLeaf, scope: SqlScope): string {
  if (leaf.op === 'records') return recordsVerdictSql(leaf, scope)
  return `CASE WHEN ${proofSql(leaf, scope)} THEN true WHEN ${unprovedSql(leaf, scope)} THEN false END`
}

/** The refutation where there is no proof. */
function unprovedSql(leaf: Exclude<SqlLeaf, { op: 'records' }>, scope: SqlScope): string {
  if (leaf.op === 'has') return ofStudent(scope, complete(leaf.fact))
  if (leaf.op === 'judgement') return isDecided('decisions.refused', leaf, scope)
  return refutationSql(leaf, scope)
}

function hasAny({ fact, codes }: BoundHas, scope: SqlScope): string {
  const column = ofStudent(scope, sqlName(fact))
  const [only, ...more] = codes
  if (only === undefined) return 'false'
  return more.length === 0
    ? `${parameter(scope, only)} = ANY(${column})`
    : `${column} && ${parameter(scope, codes)}`
}

function isDecided(
  how: 'decisions.granted' | 'decisions.refused',
  { decision }: BoundJudgement,
  scope: SqlScope,
): string {
  return `${parameter(scope, decision)} = ANY(${ofStudent(scope, sqlName(how))})`
}
