import { PGlite } from '@electric-sql/pglite'
import type { Facts } from '../../profile/index.ts'
import type { Verdict } from '../verdict.ts'
import { type BoundNode, factTables, insertFacts, type SqlForm, sqlOf, sqlScope } from './index.ts'

/** PostgreSQL in the process, with the facts of some students: verdicts(nodes)[node][student]. */
export type FactBase = {
  readonly load: (students: readonly Facts[]) => Promise<void>
  readonly verdicts: (nodes: readonly BoundNode[], form?: SqlForm) => Promise<Verdict[][]>
  readonly close: () => Promise<void>
}

const verdictBy = new Map<unknown, Verdict>([
  [true, 2],
  [null, 1],
  [false, 0],
])

export async function factBase(): Promise<FactBase> {
  const db = await PGlite.create()
  for (const table of factTables('bigint')) await db.exec(table)
  return {
    load: async (students) => {
      await db.exec('TRUNCATE student_facts CASCADE')
      const rows = students.map((facts, id) => ({ id: String(id), facts }))
      for (const { text, parameters } of insertFacts(rows)) await db.query(text, [...parameters])
      await db.exec('ANALYZE')
    },
    verdicts: async (nodes, form = 'verdict') => {
      const scope = sqlScope()
      const columns = nodes.map((node) => sqlOf(node, form, scope))
      const text = `SELECT ${columns.join(',\n')} FROM student_facts f ORDER BY student_id`
      const { rows } = await db.query<unknown[]>(text, scope.parameters, { rowMode: 'array' })
      return nodes.map((_, i) => rows.map((row) => verdictBy.get(row[i]) ?? 1))
    },
    close: () => db.close(),
  }
}
