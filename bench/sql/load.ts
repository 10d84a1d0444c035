import type { Facts } from '@famulus/domain/profile'
import { factTables, insertFacts } from '@famulus/domain/requirements/backends'
import { type Database, plain } from './database.ts'

const BATCH = 2000

/** Our own tables with these students, each so many times. */
export async function loadStudents(db: Database, students: readonly Facts[], times: number): Promise<void> {
  const tables = factTables('bigint')
  const names = tables.map((text) => /^CREATE TABLE "(\w+)"/.exec(text)?.[1] ?? '')
  // Unlogged: nobody needs them after a crash.
  await db.run(tables.map((text) => plain(text.replace('CREATE', 'CREATE UNLOGGED'))))
  await db.run(names.map((name) => plain(withoutKeys(name))))
  for (let first = 0; first < students.length; first += BATCH) {
    const batch = students.slice(first, first + BATCH).map((facts, i) => ({ id: String(first + i), facts }))
    await db.run(insertFacts(batch))
  }
  await db.run(names.map((name) => plain(repeated(name, students.length, times))))
  await db.run(names.map((name) => plain(withKey(name))))
  await db.run([plain('VACUUM ANALYZE')])
}

/** Keys are made at the end, which is quicker. */
const withoutKeys = (table: string): string => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey CASCADE`

const withKey = (table: string): string =>
  `ALTER TABLE ${table} ADD PRIMARY KEY (${table === 'student_facts' ? 'student_id' : 'student_id, position'})`

/** The same rows again and again, for students with other numbers. */
const repeated = (table: string, students: number, times: number): string => `DO $$
  DECLARE others text;
  BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO others FROM pg_attribute
      WHERE attrelid = '${table}'::regclass AND attnum > 1 AND NOT attisdropped;
    EXECUTE 'INSERT INTO ${table} SELECT student_id + round * ${students}, ' || others ||
      ' FROM ${table}, generate_series(1, ${times - 1}) round';
  END $$`
