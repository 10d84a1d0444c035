import { type ApplicationState, applicationStates, type Side, shownState } from '@famulus/domain/applications'
import { sql } from 'kysely'
import type { Tx } from './deps.ts'
import type { ApplicationRow } from './stored-application.ts'

export type Asked = {
  readonly side: 'home' | 'host'
  readonly organisationId: string
  readonly states?: readonly string[] | undefined
  readonly programme?: string | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
}

const page = 50

/** When each side was shown an application: that is what its queue is ordered by, and has an index for. */
const shownAt = { home: 'endorsementRequestedAt', host: 'submittedAt' } as const
const party = { home: 'homeOrganisationId', host: 'hostOrganisationId' } as const

/** A page of what a school or host was shown, whoever has waited longest first, and one more row where there is more. */
export async function queueRows(
  tx: Tx,
  { side, organisationId, states, programme, search, after }: Asked,
): Promise<{ readonly rows: ApplicationRow[]; readonly isMore: boolean }> {
  let query = tx
    .selectFrom('applications')
    .selectAll('applications')
    .where(party[side], '=', organisationId)
    .where(shownAt[side], 'is not', null)
    .orderBy(shownAt[side])
    .orderBy('applicationId')
    .limit(page + 1)
  if (states) query = query.where(sql<boolean>`state = any(${hiddenToo(states, side)})`)
  if (programme) query = query.where('programmeId', '=', programme)
  if (search)
    query = query
      .innerJoin('people', 'people.personId', 'applications.studentId')
      .where(sql<boolean>`position(lower(${search}) in lower(people.name)) > 0`)
  if (after) query = query.where(isAfter(side, after))
  const rows = await query.execute()
  return { rows: rows.slice(0, page), isMore: rows.length > page }
}

/** Where a side sees another state in place of one, the one is asked for, too. */
const hiddenToo = (states: readonly string[], side: Side): ApplicationState[] =>
  applicationStates.filter((state) => states.includes(shownState(state, side) ?? ''))

const isAfter = (side: Asked['side'], applicationId: string) => {
  const at = sql.ref(shownAt[side])
  return sql<boolean>`(applications.${at}, applications.application_id) > (
    select a.${at}, a.application_id from applications a where a.application_id = ${applicationId} limit 1)`
}

/** How many of all that it was shown are in each state, as the side sees them. */
export async function queueCounts(
  tx: Tx,
  { side, organisationId }: Pick<Asked, 'side' | 'organisationId'>,
): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('applications')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where(party[side], '=', organisationId)
    .where(shownAt[side], 'is not', null)
    .groupBy('state')
    .execute()
  const counts: Record<string, number> = {}
  for (const { state, count } of rows) {
    const shown = applicationStates.find((one) => one === state)
    const seen = shown && shownState(shown, side)
    if (seen) counts[seen] = (counts[seen] ?? 0) + count
  }
  return counts
}
