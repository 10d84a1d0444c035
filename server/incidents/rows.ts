import type { IncidentEvent, ListedIncident, WholeIncident } from '@famulus/contract'
import { type IncidentSide, movesOf } from '@famulus/domain/incidents'
import type { Selectable, Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

export type Tx = Transaction<Database>
export type IncidentIds = { readonly studentId: string; readonly incidentId: string }
export type IncidentRow = Selectable<Database['incidents']>

export const incidentRow = (
  tx: Tx,
  { studentId, incidentId }: IncidentIds,
): Promise<IncidentRow | undefined> =>
  tx
    .selectFrom('incidents')
    .selectAll()
    .where('studentId', '=', studentId)
    .where('incidentId', '=', incidentId)
    .executeTakeFirst()

export const listedOf = (row: Omit<IncidentRow, 'told' | 'done' | 'wish'>): ListedIncident => ({
  studentId: row.studentId,
  incidentId: row.incidentId,
  student: row.student,
  host: row.host,
  kind: row.kind,
  urgency: row.urgency,
  on: row.happenedOn,
  reportedAt: row.reportedAt,
  state: row.state,
  level: row.level,
  dueAt: row.dueAt,
})

/** Incidents of one student with all that happened to them, for one side. */
export async function wholeOf(
  tx: Tx,
  rows: readonly IncidentRow[],
  side: IncidentSide,
): Promise<WholeIncident[]> {
  const [first] = rows
  if (!first) return []
  const events = await tx
    .selectFrom('incidentEvents')
    .select(['incidentId', 'eventId', 'at', 'side', 'move', 'text'])
    .where('studentId', '=', first.studentId)
    .where(
      'incidentId',
      'in',
      rows.map(({ incidentId }) => incidentId),
    )
    .orderBy('at')
    .orderBy('eventId')
    .execute()
  const schools = await tx
    .selectFrom('organisations')
    .select(['organisationId', 'name'])
    .where(
      'organisationId',
      'in',
      rows.map(({ organisationId }) => organisationId),
    )
    .execute()
  const eventsOf = (id: string): IncidentEvent[] =>
    events.filter(({ incidentId }) => incidentId === id).map(({ incidentId, ...event }) => event)
  return rows.map((row) => ({
    ...listedOf(row),
    organisationId: row.organisationId,
    school: schools.find(({ organisationId }) => organisationId === row.organisationId)?.name ?? '',
    told: row.told,
    done: row.done,
    wish: row.wish,
    events: eventsOf(row.incidentId),
    may: [...movesOf(side, row.state)],
  }))
}

/** Adds to what happened; nothing of it is ever changed. */
export const addEvent = (tx: Tx, event: Selectable<Database['incidentEvents']>): Promise<unknown> =>
  tx.insertInto('incidentEvents').values(event).execute()
