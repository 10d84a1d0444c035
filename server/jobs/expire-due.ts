import { type Kysely, sql } from 'kysely'
import type { Database } from '../store/database.ts'

export type Due = { readonly studentId: string; readonly applicationId: string; readonly dueAt: string }

/** What ends an application whose time is up. It locks it and asks again: a freeze, or a second server, may be faster. */
export type Expire = (due: Due) => Promise<unknown>

const page = 500

/**
 * Hands every application whose time is up to `expire`, the longest overdue first. With the owner's connection: the
 * clock acts, and no person. One that fails does not keep the others; then this rejects at the end, to be tried again.
 */
export async function expireDue(
  db: Kysely<Database>,
  nowMs: number,
  expire: Expire,
  signal?: AbortSignal,
): Promise<number> {
  const errors: unknown[] = []
  let handed = 0
  let due = await dueAfter(db, nowMs, undefined)
  while (due.length > 0) {
    for (const one of due) {
      if (signal?.aborted) return handed
      await expire(one).catch((error) => errors.push(error))
      handed += 1
    }
    due = await dueAfter(db, nowMs, due.at(-1))
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${handed} did not expire`)
  return handed
}

/** The next ones after the last that was seen, whether that has expired or not. */
async function dueAfter(db: Kysely<Database>, nowMs: number, last: Due | undefined): Promise<Due[]> {
  const found = db
    .selectFrom('applications')
    .select(['studentId', 'applicationId', 'dueAt'])
    .where('dueAt', '<=', new Date(nowMs).toISOString())
    .orderBy('dueAt')
    .orderBy('applicationId')
    .limit(page)
  const rest = last
    ? found.where(sql<boolean>`(due_at, application_id) > (${last.dueAt}, ${last.applicationId})`)
    : found
  return (await rest.execute()).map((row) => ({ ...row, dueAt: row.dueAt ?? '' })) // asked for by its due_at
}
