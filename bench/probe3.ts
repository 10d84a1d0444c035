import { PGlite } from '@electric-sql/pglite'
import { bind, factTables, insertFacts, sqlOf, sqlScope } from '@famulus/domain/requirements/backends'
import { all } from '@famulus/domain/requirements'
import { generateStudents, generateWorkload } from './generate.ts'
import { factsOf } from './workload/facts.ts'
import { contextOf, lowering } from './workload/requirements.ts'
import { fixedOfferings } from './by-hand/fixed-rule.ts'
import { verdictColumn } from './by-hand/query.ts'
let t = performance.now(); const lap = (n: string) => { console.log(n, (performance.now() - t).toFixed(0)); t = performance.now() }
const db = await PGlite.create()
lap('create')
for (const x of factTables('bigint')) await db.exec(x)
await db.exec('SET session_replication_role = replica')
lap('tables')
const DIFF = 20_000, TIMES = 10
const facts = generateStudents(DIFF).map(factsOf); lap('facts')
for (let i = 0; i < DIFF; i += 2000) for (const { text, parameters } of insertFacts(facts.slice(i, i + 2000).map((facts, k) => ({ id: String(i + k), facts })))) await db.query(text, [...parameters])
lap('insert')
const tables = (await db.query<{ t: string, c: string[] }>(`SELECT table_name AS t, array_agg(quote_ident(column_name) ORDER BY ordinal_position) AS c FROM information_schema.columns WHERE table_name LIKE 'student_%' GROUP BY 1`)).rows
for (const { t: table, c } of tables) { await db.exec(`INSERT INTO ${table} SELECT r.student_id + k * ${DIFF}, ${c.slice(1).map(x => 'r.' + x).join(', ')} FROM ${table} r, generate_series(1, ${TIMES - 1}) k`) }
lap('multiply')
await db.exec('VACUUM ANALYZE'); lap('vacuum')
console.log((await db.query('select count(*) from student_facts')).rows, (await db.query('select count(*) from student_doses')).rows, (await db.query("select pg_size_pretty(pg_database_size(current_database()))")).rows)
const { fewOfferings } = generateWorkload()
const coresOf = lowering()
const counted = (v: string) => `SELECT count(*) FILTER (WHERE v)::int AS met, count(*) FILTER (WHERE v IS NULL)::int AS unknown, count(*)::int AS n FROM (SELECT ${v} AS v FROM student_facts f OFFSET 0) x`
for (const i of [0, 1000, 2000]) {
  const o = fewOfferings[i]!
  const rules = fixedOfferings([o])[0]!
  const scope = sqlScope()
  const ours = counted(sqlOf(bind(all(...coresOf(o.programme)), contextOf(o.stay)), 'verdict', scope))
  const hand = counted(verdictColumn(rules))
  for (let k = 0; k < 3; k++) {
    t = performance.now(); const a = await db.query(ours, scope.parameters); lap('ours ' + JSON.stringify(a.rows[0]))
    const b = await db.query(hand); lap('hand ' + JSON.stringify(b.rows[0]))
  }
  if (i === 0) { console.log(ours); console.log(((await db.query('EXPLAIN ANALYZE ' + hand)).rows.map((r: any) => r['QUERY PLAN'])).join('\n').slice(0, 6000)); }
}
