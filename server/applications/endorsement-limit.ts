import { sql } from 'kysely'
import type { Tx } from './deps.ts'
import { type ApplicationRow, instant } from './stored-application.ts'

export type UsedUp = {
  readonly refused: 'endorsements_used_up'
  readonly most: number
  readonly year: string
}

/** A school may give each student so many endorsements in a calendar year. Undefined where one is left, or it sets no limit. */
export async function endorsementsUsedUp(
  tx: Tx,
  row: ApplicationRow,
  nowMs: number,
): Promise<UsedUp | undefined> {
  if (row.homeOrganisationId === null) return undefined
  const found = await tx
    .selectFrom('schoolSettings')
    .select('mostEndorsements as most')
    .where('organisationId', '=', row.homeOrganisationId)
    .executeTakeFirst()
  if (!found || found.most === null) return undefined
  const year = instant(nowMs).slice(0, 4)
  return (await endorsedIn(tx, row, year)) < found.most
    ? undefined
    : { refused: 'endorsements_used_up', most: found.most, year }
}

/** Other applications of the student that the school endorsed. Of two that are endorsed at once the second waits. */
async function endorsedIn(tx: Tx, row: ApplicationRow, year: string): Promise<number> {
  const { studentId, applicationId, homeOrganisationId } = row
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${homeOrganisationId} ${studentId}`}, 0))`.execute(
    tx,
  )
  const { count } = await tx
    .selectFrom('applicationEvents as e')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.studentId', '=', 'e.studentId').onRef('a.applicationId', '=', 'e.applicationId'),
    )
    .select(sql<number>`count(distinct e.application_id)::int`.as('count'))
    .where('e.studentId', '=', studentId)
    .where('e.applicationId', '<>', applicationId)
    .where('a.homeOrganisationId', '=', homeOrganisationId)
    .where('e.move', '=', 'endorse')
    .where('e.at', '>=', `${year}-01-01T00:00:00.000Z`)
    .executeTakeFirstOrThrow()
  return count
}
