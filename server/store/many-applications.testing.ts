import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** `batches`: how many times all applications that are there are copied, `own`: how many of them stay with their students. */
export type Many = { readonly batches: number; readonly own?: number }

/** One batch of so many is for the schools and hosts that there were before: they are large ones. */
const others = 40

/**
 * Copies every application with all that belongs to it, as a superuser and in one transaction: other students, and mostly
 * other schools and hosts. Nothing is made up, so that every state is one that its moves led to; only the chains of the
 * journal are those of the originals.
 */
export function addMany(db: Kysely<Database>, { batches, own = 0 }: Many): Promise<void> {
  return db
    .transaction()
    .execute(async (tx) => {
      const run = (text: string) => sql.raw(text).execute(tx)
      await run("set local session_replication_role = 'replica'") // neither foreign keys nor triggers are asked
      for (const text of whoIsCopied(batches, own)) await run(text)
      for (const [table, columns] of await copiedTables(tx)) await run(copyOf(table, columns))
      await run(
        `insert into seats select o.offering_id, n from offerings o, generate_series(1, 4) n on conflict do nothing`,
      )
    })
    .then(() => sql`analyze`.execute(db).then(() => {}))
}

const whoIsCopied = (batches: number, own: number): string[] => [
  `create temp table batches on commit drop as select b, b <= ${own} as is_own, b <= ${own} or b % ${others} = 0 as is_large
    from generate_series(1, ${batches}) b`,
  `create temp table copied_organisations on commit drop as
    select organisation_id as of, kind, n, gen_random_uuid() as id from organisations, generate_series(0, ${others - 1}) n
    where kind in ('home', 'host')`,
  `insert into organisations select id, kind, null, kind || ' ' || n from copied_organisations`,
  `insert into host_terms select id, programme_id, terms from host_terms join copied_organisations on of = host_organisation_id`,
  `insert into offerings (offering_id, host_organisation_id, programme_id, programme_version, elective, starts_on, ends_on)
    select gen_random_uuid(), t.host_organisation_id, t.programme_id, v.version, 'elective ' || week % 5,
      current_date + 7 * week, current_date + 7 * week + 27
    from host_terms t join programme_versions v using (programme_id), generate_series(1, 100) week`,
  `create temp table copied_people on commit drop as
    select s.student_id as of, b, is_large, case when is_own then s.student_id else gen_random_uuid() end as student_id
    from (select distinct student_id from applications) s, batches`,
  `insert into people (person_id, email, name, created_at)
    select c.student_id, c.student_id || '@example.org', 'student', now() from copied_people c where c.student_id <> c.of`,
  `insert into sessions (id, person_id, token, expires_at, created_at, updated_at)
    select gen_random_uuid(), person_id, person_id, now() + interval '1 day', now(), now() from people where name = 'student'`,
  `insert into mails (mail_id, to_address, language, code, facts, sent_at, tries, next_try_at)
    select gen_random_uuid(), email, 'en', 'decision-sent', '{}', now(), 1, null from people where name = 'student'`,
  `create temp table copied on commit drop as
    select p.of as of_student, a.application_id as of_application, p.student_id, gen_random_uuid() as application_id,
      case when is_large then a.host_organisation_id else host.id end as host_organisation_id,
      case when is_large then a.home_organisation_id else home.id end as home_organisation_id
    from copied_people p join applications a on a.student_id = p.of
      left join copied_organisations host on host.of = a.host_organisation_id and host.n = b % ${others}
      left join copied_organisations home on home.of = a.home_organisation_id and home.n = b % ${others}`,
  `analyze copied`,
  `analyze copied_people`,
]

/** Every table that has a student: by its applications, or by the student alone. Seats are given to one application. */
async function copiedTables(db: Kysely<Database>): Promise<[string, Column[]][]> {
  const { rows } = await sql<Column & { table: string }>`
    select c.table_name as "table", c.column_name as "name", k.column_name is not null and data_type = 'uuid' as "isKey"
    from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      left join information_schema.table_constraints p on p.table_name = c.table_name and p.constraint_type = 'PRIMARY KEY'
      left join information_schema.key_column_usage k using (constraint_name, column_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'seats'`.execute(db)
  const tables = Map.groupBy(rows, ({ table }) => table)
  return [...tables].filter(([, columns]) => columns.some(({ name }) => name === 'student_id'))
}

type Column = { readonly name: string; readonly isKey: boolean }

/** Long texts, read with a single row only: it takes half a minute to copy them. */
const long = ['document', 'profile']

const ofOrganisations = ['host_organisation_id', 'home_organisation_id']

function copyOf(table: string, columns: readonly Column[]): string {
  const isOfApplication = columns.some(({ name }) => name === 'application_id')
  const replaced = isOfApplication ? ['student_id', 'application_id'] : ['student_id']
  if (table === 'applications') replaced.push(...ofOrganisations)
  const copied = ({ name, isKey }: Column): string => {
    if (replaced.includes(name)) return `c.${name}`
    if (long.includes(name)) return `'{}'`
    if (name === 'token_hash') return 'md5(random()::text)'
    const isOwnKey =
      isKey && isOfApplication && !['document_id', 'organisation_id', 'reviewer_id'].includes(name)
    return isOwnKey ? 'gen_random_uuid()' : `t.${name}`
  }
  const from = isOfApplication
    ? `copied c on t.student_id = c.of_student and t.application_id = c.of_application`
    : `copied_people c on t.student_id = c.of and c.student_id <> c.of`
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${columns.map(copied).join(', ')} from ${table} t join ${from}`
}
