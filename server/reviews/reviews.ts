import type { Reviewed } from '@famulus/contract'
import { meanScore, type Scores } from '@famulus/domain/applications'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

type Row = {
  readonly applicationId: string
  readonly count: number
  readonly last: string | null
  readonly isOwn: boolean
  readonly seen: readonly Scores[]
}

/** Everything of the host's that was scored or written about, in one query: what a queue shows beside its rows. */
export async function reviewsOf(
  tx: Transaction<Database>,
  organisationId: string,
  personId: string,
): Promise<Reviewed[]> {
  const { rows } = await sql<Row>`
    select a.application_id, count_scores(a.student_id, a.application_id) as count,
      case when a.is_blind then last_writer(a.student_id, a.application_id)
        else (select side from application_messages m
          where m.student_id = a.student_id and m.application_id = a.application_id
          order by sent_at desc, message_id desc limit 1) end as last,
      coalesce(bool_or(s.reviewer_id = ${personId}), false) as is_own,
      coalesce(jsonb_agg(s.scores) filter (where s.scores is not null), '[]') as seen
    from applications a left join review_scores s using (student_id, application_id)
    where a.host_organisation_id = ${organisationId} and a.submitted_at is not null
    group by a.student_id, a.application_id, a.submitted_at, a.is_blind
    order by a.submitted_at desc limit 2000`.execute(tx)
  return rows
    .filter(({ count, last }) => count > 0 || last !== null)
    .map(({ applicationId, count, last, isOwn, seen }) => ({
      applicationId,
      count,
      scoredByMe: isOwn,
      mean: meanScore(seen) ?? null,
      isUnanswered: last === 'student',
    }))
}
