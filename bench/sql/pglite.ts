import { PGlite } from '@electric-sql/pglite'
import type { Database } from './database.ts'

/** PostgreSQL in this process, compiled to WebAssembly: needs nothing installed. */
export async function openPglite(): Promise<Database> {
  const db = await PGlite.create()
  return {
    name: 'PGlite',
    run: async (queries) => {
      for (const { text, parameters } of queries) await db.query(text, [...parameters])
    },
    timed: async ({ text, parameters }) => {
      const startedAt = performance.now()
      const { rows } = await db.query<number[]>(text, [...parameters], { rowMode: 'array' })
      return { row: (rows[0] ?? []).map(Number), ms: performance.now() - startedAt }
    },
    close: () => db.close(),
  }
}
