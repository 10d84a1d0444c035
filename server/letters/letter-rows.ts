import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

export type NewLetter = Insertable<Database['letters']>

export type LetterIds = {
  readonly studentId: string
  readonly applicationId: string
  readonly letterId: string
}

export async function addLetter(tx: Transaction<Database>, row: NewLetter): Promise<void> {
  await tx.insertInto('letters').values(row).execute()
}

/** False where there is no such letter, or it was revoked before. */
export async function markRevoked(
  tx: Transaction<Database>,
  { studentId, applicationId, letterId }: LetterIds,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letters')
    .set({ revokedAt: at })
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .where('letterId', '=', letterId)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Letters that would be good, had they not been taken back. */
export async function revokedLetters(
  db: Kysely<Database>,
  at: string,
): Promise<{ letterId: string; revokedAt: string }[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['letterId', 'revokedAt'])
    .where('revokedAt', 'is not', null)
    .where('expiresAt', '>=', at)
    .orderBy('letterId')
    .execute()
  return rows.flatMap(({ letterId, revokedAt }) => (revokedAt === null ? [] : [{ letterId, revokedAt }]))
}
