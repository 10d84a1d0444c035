import type { Review } from '@famulus/contract'
import { meanScore, type Scores } from '@famulus/domain/applications'
import { sql, type Transaction } from 'kysely'
import type { Ids } from '../applications/index.ts'
import type { Database } from '../store/database.ts'

type Tx = Transaction<Database>

/** Scores and notes of one application. Row-level security leaves out the scores of others before one's own. */
export async function reviewOf(tx: Tx, ids: Ids, personId: string): Promise<Review> {
  const scored = await tx
    .selectFrom('reviewScores')
    .select(['reviewerId', 'scores', 'note', 'scoredAt', nameOf('reviewer_id').as('reviewer')])
    .where('studentId', '=', ids.studentId)
    .where('applicationId', '=', ids.applicationId)
    .orderBy('scoredAt')
    .execute()
  const notes = await tx
    .selectFrom('reviewNotes')
    .select(['noteId', 'text', 'writtenAt', nameOf('author_id').as('author')])
    .where('studentId', '=', ids.studentId)
    .where('applicationId', '=', ids.applicationId)
    .orderBy('writtenAt')
    .orderBy('noteId')
    .execute()
  const { rows } = await sql<{ count: number }>`
    select count_scores(${ids.studentId}, ${ids.applicationId}) as count`.execute(tx)
  const scores = scored.map(({ reviewerId, scores: given, reviewer, note, scoredAt }) => ({
    reviewer,
    isOwn: reviewerId === personId,
    scores: given as Scores, // checked when they were given
    note,
    scoredAt,
  }))
  const mean = meanScore(scores.map((one) => one.scores)) ?? null
  return { scores, count: rows[0]?.count ?? 0, mean, notes }
}

/** Null for whoever works for the host no more. */
const nameOf = (column: 'reviewer_id' | 'author_id') =>
  sql<string | null>`name_of_colleague(${sql.ref(column)})`
