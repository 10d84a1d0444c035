import type { BoundRecords, BoundTest } from './bound-node.ts'
import { complete, lower, quoted, recordsTable, sqlName, upper } from './sql-schema.ts'
import { integer, ofStudent, parameter, type SqlScope } from './sql-scope.ts'
import { atLeastSql, fewerSql } from './sql-tally.ts'

// Each looks at the student's records once, by the primary key (student_id, position). In the texts the
// record is r.

/** True exactly where the records that certainly match are enough. */
export function recordsProof(leaf: BoundRecords, scope: SqlScope): string {
  const rows = rowsSql(leaf, scope, certainSql(leaf, scope))
  if (isOneRecord(leaf)) return `EXISTS (SELECT 1 ${rows})`
  return `(SELECT ${atLeastSql(leaf, rows)} ${rows})`
}

/** True exactly where the records are all there are and those that possibly match are too few. */
export function recordsRefutation(leaf: BoundRecords, scope: SqlScope): string {
  const rows = rowsSql(leaf, scope, possibleSql(leaf, scope))
  const tooFew = isOneRecord(leaf)
    ? `NOT EXISTS (SELECT 1 ${rows})`
    : `(SELECT ${fewerSql(leaf, rows)} ${rows})`
  return `${ofStudent(scope, complete(leaf.table))} AND ${tooFew}`
}

/** True, false or null from one look at the records that possibly match. */
export function recordsVerdictSql(leaf: BoundRecords, scope: SqlScope): string {
  const certain = certainSql(leaf, scope)
  const possible = rowsSql(leaf, scope, possibleSql(leaf, scope))
  const enough = atLeastSql(leaf, rowsSql(leaf, scope, certain), certain)
  const all = ofStudent(scope, complete(leaf.table))
  return `(SELECT CASE WHEN ${enough} THEN true WHEN ${all} AND ${fewerSql(leaf, possible)} THEN false END ${possible})`
}

const isOneRecord = ({ atLeast, measure, gap }: BoundRecords): boolean => atLeast === 1 && !measure && !gap

/** From the table, those of the student that fulfil the condition. */
function rowsSql({ table }: BoundRecords, scope: SqlScope, condition: string): string {
  const own = `r."student_id" = ${ofStudent(scope, 'student_id')}`
  return `FROM ${quoted(recordsTable(table))} r WHERE ${own} AND ${condition}`
}

function certainSql({ tests }: BoundRecords, scope: SqlScope): string {
  return conjunction(tests.map((test) => testSql(test, scope, true)))
}

function possibleSql({ tests }: BoundRecords, scope: SqlScope): string {
  return conjunction(tests.map((test) => `(${testSql(test, scope, false)}) IS NOT TRUE`))
}

const conjunction = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : conditions.join(' AND ')

/** True exactly where the record passes the test or, with `passes` false, fails it. Else false or null. */
function testSql(test: BoundTest, scope: SqlScope, passes: boolean): string {
  if ('cmp' in test) return compareSql(test, passes)
  const within = passes !== test.negated
  const field = `r.${quoted(sqlName(test.field))}`
  // Without the first condition an empty list would decide about a code that is not known.
  if ('sameAs' in test) {
    const codes = ofStudent(scope, sqlName(test.sameAs))
    const known = `${ofStudent(scope, complete(test.sameAs))} AND ${field} IS NOT NULL`
    return `${known} AND ${within ? `${field} = ANY(${codes})` : `${field} <> ALL(${codes})`}`
  }
  const [only, ...more] = test.codes
  if (only === undefined) return within ? 'false' : `${field} IS NOT NULL`
  if (more.length === 0) return `${field} ${within ? '=' : '<>'} ${parameter(scope, only)}`
  return `${field} ${within ? '= ANY' : '<> ALL'} (${parameter(scope, test.codes)})`
}

function compareSql({ field, cmp, lo, hi }: Extract<BoundTest, { cmp: string }>, passes: boolean): string {
  const [from, to] = [`r.${quoted(lower(field))}`, `r.${quoted(upper(field))}`]
  if (cmp === '>=') return passes ? `${from} >= ${integer(hi)}` : `${to} < ${integer(lo)}`
  return passes ? `${to} <= ${integer(lo)}` : `${from} > ${integer(hi)}`
}
