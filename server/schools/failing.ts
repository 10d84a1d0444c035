import type { FailingRule } from '@famulus/contract'
import { sql } from 'kysely'
import type { Tx } from './tx.ts'

/** So many applications are counted, the newest: the content of each has to be read, and a page waits for it. */
const mostCounted = 500

/**
 * The rules that were not met when the school was shown an application last; by programme, those first at which most fail.
 * What tells of health lies apart from what a school is shown, so that it is not counted either.
 */
export async function failingRules(
  tx: Tx,
  organisationId: string,
  year: string | undefined,
): Promise<FailingRule[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select student_id, application_id, programme_id, count(*) over (partition by programme_id) as all_of
      from (
        select student_id, application_id, programme_id from applications
        where home_organisation_id = ${organisationId} and endorsement_requested_at is not null
          and (${year ?? null}::text is null
            or extract(year from endorsement_requested_at at time zone 'UTC')::text = ${year ?? null}::text)
        order by endorsement_requested_at desc, application_id limit ${mostCounted}) newest)
    select a.programme_id, rule->>'id' as rule_id, max(rule->>'says') as says, max(a.all_of)::int as all_of,
      (count(*) filter (where rule->>'verdict' = 'unmet'))::int as unmet,
      (count(*) filter (where rule->>'verdict' = 'unknown'))::int as unknown
    from asked a
    cross join lateral (
      select s.document from application_snapshots s
      where s.student_id = a.student_id and s.application_id = a.application_id and s.part = 'answers'
      order by s.version desc limit 1) shown
    cross join lateral jsonb_array_elements(shown.document->'assessment'->'requirements') rule
    group by a.programme_id, rule->>'id'
    having count(*) filter (where rule->>'verdict' = 'unmet') > 0
    order by unmet desc, unknown desc, a.programme_id, rule_id`.execute(tx)
  return rows.map(({ says, allOf, ...counted }) => ({
    ...counted,
    says: JSON.parse(says) as string[], // as `frozenAssessment` writes it
    of: allOf,
  }))
}

type Row = {
  readonly programmeId: string
  readonly ruleId: string
  readonly says: string
  readonly unmet: number
  readonly unknown: number
  readonly allOf: number
}
