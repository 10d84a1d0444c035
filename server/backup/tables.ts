import type { PoolClient } from 'pg'

/** Ours, by name. What pg-boss keeps in a schema of its own (schedules, finished jobs) is made anew at the next start. */
export async function tableNames(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations' order by 1",
  )
  return rows.map(({ name }) => name)
}

const page = 500

/** The rows of a table as JSON texts, read a page at a time: no table has to fit into memory. */
export async function* rowsOf(client: PoolClient, table: string): AsyncGenerator<string> {
  await client.query(`declare page no scroll cursor for select to_jsonb(t)::text as row from "${table}" t`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${page} from page`)
    for (const { row } of rows) yield row
    if (rows.length < page) break
  }
  await client.query('close page')
}

export async function insertRows(client: PoolClient, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const text = `[${rows.join(',')}]`
  await client.query(
    `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [text],
  )
}

/**
 * Loads with neither triggers nor foreign keys, which are put back and checked at the end: rows come table by table, and
 * the journal's trigger would write the heads that come by themselves.
 */
export async function withoutChecks(client: PoolClient, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  const tables = await tableNames(client)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const table of tables) await client.query(`alter table "${table}" disable trigger user`)
  await load()
  for (const table of tables) await client.query(`alter table "${table}" enable trigger user`)
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}
