import { type Kysely, sql, type Transaction } from 'kysely'
import { rowsOf } from './at-once.ts'
import type { Database } from './database.ts'

/** The desk of an organisation, as its kind has one. */
export type Desk = { readonly kind: 'home' | 'host'; readonly organisationId: string }

/**
 * As which role of PostgreSQL: `famulus_app` sees and does whatever the person may, `famulus_self` reads what is theirs
 * alone, and a desk what its organisation has before it, where the person is a member.
 */
export type Acting = 'famulus_app' | 'famulus_self' | Desk

/** Selected by the owner, makes everything behind it that person's until the end of the transaction. `person` is SQL. */
export function becoming(person: string, acting: Acting, value: (one: string) => string): string {
  const settings = (role: string) => [
    `set_config('role', ${value(role)}, true)`,
    `set_config('famulus.actor', coalesce(${person}::text, ''), true)`,
  ]
  if (typeof acting === 'string') return settings(acting).join(', ')
  const { kind, organisationId } = acting
  const desk = `set_config('famulus.desk', coalesce((
      select m.organisation_id::text from memberships m join organisations o using (organisation_id)
      where m.person_id = ${person}::uuid and m.organisation_id = ${value(organisationId)}::uuid
        and o.kind = ${value(kind)}), ''), true)`
  return [...settings(`famulus_${kind}_desk`), desk].join(', ')
}

/**
 * A transaction in which row-level security holds for one person: every query sees what that person may see, also one
 * that forgot its WHERE. Role and actor end with the transaction, so that the connection goes back as it came.
 */
export function asActor<Result>(
  db: Kysely<Database>,
  personId: string,
  work: (tx: Transaction<Database>) => Promise<Result>,
  acting: Acting = 'famulus_app',
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    const values: string[] = []
    const value = (one: string) => `$${values.push(one)}`
    const text = `select ${becoming(`nullif(${value(personId)}, '')`, acting, value)}`
    await rowsOf(tx, { text, values })
    return work(tx)
  })
}

/**
 * Within a transaction of `famulus_app`, reading what is theirs alone: `famulus_self` has few policies, and PostgreSQL sets
 * all up that a role has.
 */
export async function asSelfWithin<Result>(
  tx: Transaction<Database>,
  read: () => Promise<Result>,
): Promise<Result> {
  await sql`set local role famulus_self`.execute(tx)
  const result = await read()
  await sql`set local role famulus_app`.execute(tx)
  return result
}

/**
 * Within a transaction of a person, what no person may do, such as reading a key. Afterwards the transaction is
 * again whose it was; where it fails, nothing of it remains.
 */
export async function asOwnerWithin<Result>(
  tx: Transaction<Database>,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await sql<{
    before: string
  }>`select current_setting('role') as before, set_config('role', 'none', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('role', ${rows[0]?.before ?? 'famulus_app'}, true)`.execute(tx)
  return result
}
