import {
  type FreeSeats,
  freeSeatsFor,
  type Pool,
  type Terms,
  wishedSeats,
} from '@famulus/domain/applications'
import { dayOf } from '@famulus/domain/time'
import { sql } from 'kysely'
import type { Ids, Tx } from './deps.ts'
import { type ApplicationRow, applicationOf } from './stored-application.ts'

type Counted = {
  readonly elective: string
  readonly startsOn: string
  readonly endsOn: string
  readonly left: number
}

/**
 * What is left of the places that an application wishes for; a place that it holds counts as left. Read as the host: a
 * student sees no seats of others. What the host does not count is not in the list.
 */
export async function freeSeatsIn(tx: Tx, row: ApplicationRow, terms: Terms): Promise<FreeSeats[]> {
  const application = applicationOf(row)
  if (wishedSeats(application).length === 0) return []
  const pools = (await countedSeats(tx, row)).map(poolOf)
  if (!terms.bindsTiers) return freeSeatsFor(application, pools, [])
  const waiting = await waitingFor(tx, row)
  return freeSeatsFor(application, pools, waiting.map(applicationOf), terms.tiers)
}

async function countedSeats(tx: Tx, row: ApplicationRow): Promise<readonly Counted[]> {
  // Counted for each elective by its key: joined, all seats of all hosts would be read.
  const { rows } = await sql<Counted>`
    select o.elective, o.starts_on, o.ends_on, counted.left
    from offerings o cross join lateral (
      select count(*)::int as "all", (count(*) filter (where s.student_id is null
        or (s.student_id = ${row.studentId} and s.application_id = ${row.applicationId})))::int as "left"
      from seats s where s.offering_id = o.offering_id) counted
    where o.host_organisation_id = ${row.hostOrganisationId} and o.programme_id = ${row.programmeId}
      and counted.all > 0`.execute(tx)
  return rows
}

/** `capacity` is what is left: those who hold the others are not asked again. */
const poolOf = (one: Counted): Pool => {
  const { elective, startsOn, endsOn, left } = one
  return {
    offering: elective,
    startsOn,
    weeks: Math.round((dayOf(endsOn) - dayOf(startsOn) + 1) / 7),
    capacity: left,
  }
}

/** Others that wait for a decision on the same programme. */
const waitingFor = (tx: Tx, { hostOrganisationId, programmeId, applicationId }: ApplicationRow & Ids) =>
  tx
    .selectFrom('applications')
    .selectAll()
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('programmeId', '=', programmeId)
    .where('state', 'in', ['submitted', 'under_review', 'waitlisted'])
    .where('applicationId', '<>', applicationId)
    .execute()
