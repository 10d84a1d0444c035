import type { FailingRule } from '@famulus/contract'
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/**
 * The rules that were not met, or of which nobody knew, when the school was shown an application last; by programme, those
 * first that most fail at. What tells of health lies apart from what a school is shown, so that it is not counted either.
 */
export async function failingRules(
  tx: Tx,
  organisationId: string,
  year: string | undefined,
): Promise<FailingRule[]> {
  const { rows } = await sql<Row>`
    select a.programme_id, rule->>'id' as rule_id, max(rule->>'says') as says,
      (count(*) filter (where rule->>'verdict' = 'unmet'))::int as unmet,
      (count(*) filter (where rule->>'verdict' = 'unknown'))::int as unknown
    from applications a
    cross join lateral (
      select s.document from application_snapshots s
      where s.student_id = a.student_id and s.application_id = a.application_id and s.part = 'answers'
      order by s.version desc limit 1) shown
    cross join lateral jsonb_array_elements(shown.document->'assessment'->'requirements') rule
    where a.home_organisation_id = ${organisationId} and a.endorsement_requested_at is not null
      and (${year ?? null}::text is null
        or extract(year from a.endorsement_requested_at at time zone 'UTC')::text = ${year ?? null}::text)
      and rule->>'verdict' <> 'met'
    group by a.programme_id, rule->>'id'
    order by unmet desc, unknown desc, a.programme_id, rule_id`.execute(tx)
  return rows.map(({ programmeId, ruleId, says, unmet, unknown }) => ({
    programmeId,
    ruleId,
    says: JSON.parse(says) as string[], // as `frozenAssessment` writes it
    unmet,
    unknown,
  }))
}

type Row = {
  readonly programmeId: string
  readonly ruleId: string
  readonly says: string
  readonly unmet: number
  readonly unknown: number
}
