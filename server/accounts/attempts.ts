import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** `of`: the address for passwords and mails, the person for codes of a second factor. */
export type Attempt = { readonly kind: 'password' | 'code' | 'mail'; readonly of: string }

const most = { password: 10, code: 10, mail: 5 }
export const pauseMs = 15 * 60_000

/**
 * Counts an attempt before it is made, so that a hundred at once are not all the first, and says whether it may be made.
 * After the last one allowed the next is allowed in 15 minutes. Counts alike whether there is such an account or not.
 */
export async function takeAttempt(
  db: Kysely<Database>,
  { kind, of }: Attempt,
  nowMs: number,
): Promise<boolean> {
  const now = new Date(nowMs).toISOString()
  const over = sql<boolean>`attempts.since <= ${new Date(nowMs - pauseMs).toISOString()}::timestamptz`
  const { count } = await db
    .insertInto('attempts')
    .values({ kind, subject: subjectOf(of), count: 1, since: now })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject']).doUpdateSet({
        count: sql`case when ${over} then 1 else attempts.count + 1 end`,
        since: sql`case when ${over} or attempts.count + 1 = ${most[kind]} then excluded.since else attempts.since end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count <= most[kind]
}

export async function forgetAttempts(db: Kysely<Database>, { kind, of }: Attempt): Promise<void> {
  await db.deleteFrom('attempts').where('kind', '=', kind).where('subject', '=', subjectOf(of)).execute()
}

/** What was typed where an address belongs may be anything, a password too: it is not kept. */
function subjectOf(of: string): string {
  return createHash('sha256').update(of.trim().toLowerCase()).digest('hex')
}
