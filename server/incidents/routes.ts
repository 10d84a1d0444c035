import {
  listIncidents,
  listSchoolIncidents,
  moveIncident,
  type Refusal,
  reportIncident,
  showIncident,
  type WholeIncident,
} from '@famulus/contract'
import type { NotStaff } from '../accounts/index.ts'
import { addRoute, done } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import type { Who } from '../http/who.ts'
import { schoolStaff } from '../schools/index.ts'
import { moveIncidentTo } from './move.ts'
import { report, stayOf } from './report.ts'
import {
  addEvent,
  type IncidentIds,
  type IncidentRow,
  incidentRow,
  listedOf,
  type Tx,
  wholeOf,
} from './rows.ts'
import type { IncidentDeps } from './tell.ts'

/** Incidents of a stay: for the student who reports them, and for the school that answers. */
export function addIncidents(api: Api, deps: IncidentDeps): void {
  addRoute(api, listIncidents, ({ params: { stayId } }, { tx, who }) => ofStay(tx, who, stayId))
  addRoute(api, reportIncident, ({ params: { stayId }, json }, { tx, who }) =>
    report(tx, deps, who, stayId, json),
  )
  addRoute(api, moveIncident, async ({ params, json: { organisationId, move, text } }, { tx, who }) => {
    const found = await rowFor(tx, who, params, organisationId)
    if (!found || 'refused' in found) return found
    const side = organisationId === undefined ? 'student' : 'school'
    return (await moveIncidentTo(tx, deps, found, { side, actorId: who.personId, move, text })) ?? done
  })
  addRoute(api, showIncident, async ({ params, query: { organisationId } }, { tx, who }) => {
    const found = await rowFor(tx, who, params, organisationId)
    return !found || 'refused' in found ? found : readBySchool(tx, deps, who, found)
  })
  addRoute(api, listSchoolIncidents, async ({ params: { organisationId } }, { tx, who }) => {
    const staff = await schoolStaff(tx, who, organisationId)
    return 'refused' in staff ? staff : { incidents: await ofSchool(tx, organisationId) }
  })
}

async function ofStay(tx: Tx, { personId: studentId }: Who, stayId: string) {
  const stay = await stayOf(tx, { studentId, stayId })
  if (!stay) return undefined
  const rows = await tx
    .selectFrom('incidents')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('stayId', '=', stayId)
    .orderBy('reportedAt', 'desc')
    .execute()
  return { schoolId: stay.homeOrganisationId, incidents: await wholeOf(tx, rows, 'student') }
}

/** For the student, or for a member of the school it was reported to; locked, since a move may follow. */
async function rowFor(
  tx: Tx,
  who: Who,
  ids: IncidentIds,
  organisationId: string | undefined,
): Promise<IncidentRow | NotStaff | Refusal | undefined> {
  if (organisationId === undefined) return ids.studentId === who.personId ? incidentRow(tx, ids) : undefined
  const staff = await schoolStaff(tx, who, organisationId)
  if ('refused' in staff) return staff
  const row = await incidentRow(tx, ids)
  return row?.organisationId === organisationId ? row : undefined
}

async function readBySchool(
  tx: Tx,
  { newId, nowMs }: IncidentDeps,
  { personId }: Who,
  row: IncidentRow,
): Promise<WholeIncident | undefined> {
  const { studentId, incidentId } = row
  const before = await tx
    .selectFrom('incidentEvents')
    .select('eventId')
    .where('studentId', '=', studentId)
    .where('incidentId', '=', incidentId)
    .where('actorId', '=', personId)
    .where('move', '=', 'read')
    .executeTakeFirst()
  if (!before)
    await addEvent(tx, {
      studentId,
      incidentId,
      eventId: newId(),
      at: new Date(nowMs()).toISOString(),
      side: 'school',
      actorId: personId,
      move: 'read',
      text: '',
    })
  return (await wholeOf(tx, [row], 'school'))[0]
}

async function ofSchool(tx: Tx, organisationId: string) {
  const rows = await tx
    .selectFrom('incidents')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('reportedAt', 'desc')
    .limit(200)
    .execute()
  return rows.map(listedOf)
}
