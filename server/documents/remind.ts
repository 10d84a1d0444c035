import { type Kysely, sql } from 'kysely'
import type { Deps } from '../deps.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { Database } from '../store/database.ts'

const [first, last] = [30, 7] as const
const dayMs = 86_400_000

/**
 * Mails everybody whose papers expire in 30 days, and again in 7: one mail for all of a person's, and each paper is in each
 * once. As the owner: the clock acts, and no person. Gives how many were written to.
 */
export async function remindOfExpiry(
  { db, nowMs }: Pick<Deps, 'db' | 'nowMs'>,
  url: string,
): Promise<number> {
  const on = (days: number) => new Date(nowMs() + days * dayMs).toISOString().slice(0, 10)
  const due = sql<boolean>`expires_on between ${on(0)} and ${on(first)} and erased_at is null and replaced_at is null
    and (reminded_days is null or (reminded_days > ${last} and expires_on <= ${on(last)}))`
  const students = await db.selectFrom('documents').select('studentId').distinct().where(due).execute()
  for (const { studentId } of students)
    await db.transaction().execute(async (tx) => {
      const claimed = await tx
        .updateTable('documents')
        .set({
          remindedDays: sql`case when expires_on <= ${on(last)} then ${last}::int else ${first}::int end`,
        })
        .where('studentId', '=', studentId)
        .where(due)
        .returning('expiresOn')
        .execute()
      await tell(tx, studentId, claimed.flatMap(({ expiresOn }) => expiresOn ?? []).sort(), url)
    })
  return students.length
}

async function tell(
  tx: Parameters<typeof queueMail>[0],
  studentId: string,
  days: readonly string[],
  url: string,
): Promise<void> {
  const [until] = days
  if (until === undefined) return
  const { email, language } = await tx
    .selectFrom('people')
    .select(['email', 'language'])
    .where('personId', '=', studentId)
    .executeTakeFirstOrThrow()
  const facts = { link: `${url}/documents`, count: days.length, until }
  await queueMail(tx, { to: email, language, code: 'documents-expiring', facts })
}

/** Gives up uploads that nobody has finished, key and parts. As the owner, for the clock. */
export async function forgetUploadsBefore(db: Kysely<Database>, atMs: number): Promise<void> {
  await db
    .deleteFrom('documentKeys')
    .where((where) =>
      where.exists(
        where
          .selectFrom('documentUploads as u')
          .select('u.documentId')
          .whereRef('u.studentId', '=', 'documentKeys.studentId')
          .whereRef('u.documentId', '=', 'documentKeys.documentId')
          .where('u.begunAt', '<', new Date(atMs).toISOString()),
      ),
    )
    .execute()
}
