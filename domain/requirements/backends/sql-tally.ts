import type { Tally } from './bound-node.ts'
import { lower, quoted, sqlName, upper } from './sql-schema.ts'
import { integer } from './sql-scope.ts'

/**
 * Whether rows come to at least n, as an aggregate over them or over those that a condition filters.
 * `rows` is the FROM and WHERE that gives the rows that count.
 */
export function atLeastSql({ atLeast, measure, gap }: Tally, rows: string, condition?: string): string {
  const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`
  const n = integer(atLeast)
  if (gap) {
    const [from, to] = ends(gap.field)
    if (atLeast === 1) return `count(${from})${filter} >= 1`
    if (atLeast === 2) return `${span(from, to, filter)} >= ${integer(gap.days)}`
    return `(count(${from})${filter} >= ${n} AND ${chainSql(gap, atLeast, rows)})`
  }
  if (!measure) return `count(*)${filter} >= ${n}`
  if ('sum' in measure) return `coalesce(sum(r.${quoted(lower(measure.sum))})${filter}, 0) >= ${n}`
  return `count(DISTINCT r.${quoted(sqlName(measure.distinct))})${filter} >= ${n}`
}

/** Whether rows that possibly match cannot come to n, as an aggregate over them. */
export function fewerSql({ atLeast, measure, gap }: Tally, rows: string): string {
  const n = integer(atLeast)
  if (gap) return fewerApart(gap, atLeast, rows)
  if (!measure) return `count(*) < ${n}`
  if ('sum' in measure) {
    const most = `r.${quoted(upper(measure.sum))}`
    return `(count(*) = count(${most}) AND coalesce(sum(${most}), 0) < ${n})`
  }
  const code = `r.${quoted(sqlName(measure.distinct))}`
  return `count(DISTINCT ${code}) + count(*) - count(${code}) < ${n}`
}

type Gap = NonNullable<Tally['gap']>

/** While a day is not exact every record may still count, whatever the gap. */
function fewerApart(gap: Gap, n: number, rows: string): string {
  const [from, to] = ends(gap.field)
  if (n === 1) return 'count(*) < 1'
  const exact = `bool_and(${from} IS NOT NULL AND ${from} = ${to})`
  const apart = n === 2 ? `${span(from, to, '')} < ${integer(gap.days)}` : `NOT ${chainSql(gap, n, rows)}`
  return `(count(*) < ${integer(n)} OR (${exact} AND ${apart}))`
}

/** Two records are far enough apart when the last to begin is that far from the first to end. */
function span(from: string, to: string, filter: string): string {
  return `max(${from})${filter}::bigint - min(${to})${filter}`
}

/**
 * Whether there is a chain of n rows certainly that far apart: again and again the row that ends first among
 * those that begin late enough. The same choice as `chain` in records.ts.
 */
function chainSql({ field, days }: Gap, n: number, rows: string): string {
  const [from, to] = ends(field)
  const next = `min(${to})::bigint + ${integer(days)}`
  return `EXISTS (WITH RECURSIVE chain(length, free) AS (
    SELECT 1, (SELECT ${next} ${rows})
    UNION ALL
    SELECT chain.length + 1, (SELECT ${next} ${rows} AND ${from} >= chain.free)
    FROM chain WHERE chain.length < ${integer(n)} AND chain.free IS NOT NULL
  ) SELECT 1 FROM chain WHERE chain.length = ${integer(n)} AND chain.free IS NOT NULL)`
}

const ends = (field: string): readonly [string, string] => [
  `r.${quoted(lower(field))}`,
  `r.${quoted(upper(field))}`,
]
