import type { LimitUse } from '@famulus/contract'
import { sql } from 'kysely'
import { settingsOf } from './settings.ts'
import type { Tx } from './tx.ts'

/** So many students are named; how many there are in all says `byUse`. */
const mostNamed = 50

/**
 * How far the students of a school have used the endorsements that each may have in a calendar year, counted as
 * `endorsementsUsedUp` counts them. Null where the school sets no limit.
 */
export async function limitUse(tx: Tx, organisationId: string, year: string): Promise<LimitUse | null> {
  const { mostEndorsements: most } = await settingsOf(tx, organisationId)
  if (most === null) return null
  const { rows } = await sql<{ studentId: string; name: string; used: number }>`
    select a.student_id, coalesce(nullif(p.name, ''), p.email, '') as name,
      count(distinct e.application_id)::int as used
    from applications a
    join application_events e on e.student_id = a.student_id and e.application_id = a.application_id
    left join people p on p.person_id = a.student_id
    where a.home_organisation_id = ${organisationId} and e.move = 'endorse'
      and e.at >= ${`${year}-01-01T00:00:00.000Z`} and e.at < ${`${Number(year) + 1}-01-01T00:00:00.000Z`}
    group by a.student_id, p.name, p.email
    order by used desc, name, a.student_id`.execute(tx)
  const uses = [...new Set(rows.map(({ used }) => used))]
  return {
    most,
    year: Number(year),
    byUse: uses.map((used) => ({ used, students: rows.filter((one) => one.used === used).length })),
    usedUp: rows
      .filter(({ used }) => used >= most)
      .slice(0, mostNamed)
      .map(({ name }) => name),
  }
}
