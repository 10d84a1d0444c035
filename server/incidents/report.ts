import type { Refusal } from '@famulus/contract'
import { dueAfter, type Incident } from '@famulus/domain/incidents'
import { staySchema } from '@famulus/domain/stays'
import type { Who } from '../http/who.ts'
import { asOwnerWithin } from '../store/as-actor.ts'
import { addEvent, type Tx } from './rows.ts'
import { addresseesOf, type IncidentDeps, tellLevel } from './tell.ts'

type StayIds = { readonly studentId: string; readonly stayId: string }

export const stayOf = async (tx: Tx, { studentId, stayId }: StayIds) =>
  tx
    .selectFrom('stays as s')
    .innerJoin('people as p', 'p.personId', 's.studentId')
    .leftJoin('applications as a', (join) =>
      join.onRef('a.studentId', '=', 's.studentId').onRef('a.applicationId', '=', 's.applicationId'),
    )
    .select(['s.stay', 'p.name', 'a.homeOrganisationId'])
    .where('s.studentId', '=', studentId)
    .where('s.stayId', '=', stayId)
    .executeTakeFirst()

/** Keeps a report, and mails everybody at the desk of the school. */
export async function report(
  tx: Tx,
  deps: IncidentDeps,
  { personId: studentId }: Who,
  stayId: string,
  { organisationId, on: happenedOn, ...told }: Incident & { readonly organisationId: string },
): Promise<{ incidentId: string; dueAt: string } | Refusal | undefined> {
  const row = await stayOf(tx, { studentId, stayId })
  const stay = staySchema.safeParse(row?.stay)
  if (!row || !stay.success) return undefined
  const school = await tx
    .selectFrom('organisations')
    .select('kind')
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  if (school?.kind !== 'home') return { refused: 'no_school', kind: school?.kind ?? 'none' }
  const now = deps.nowMs()
  const reportedAt = new Date(now).toISOString()
  const dueAt = new Date(dueAfter(told.urgency, now)).toISOString()
  const ids = { studentId, incidentId: deps.newId() }
  await tx
    .insertInto('incidents')
    .values({
      ...ids,
      ...told,
      stayId,
      organisationId,
      happenedOn,
      student: row.name,
      host: stay.data.host,
      reportedAt,
      state: 'reported',
      level: 'desk',
      dueAt,
    })
    .execute()
  const event = { eventId: deps.newId(), at: reportedAt, side: 'student', move: 'report', text: '' } as const
  await addEvent(tx, { ...ids, ...event, actorId: studentId })
  const desk = await asOwnerWithin(tx, () => addresseesOf(tx, organisationId, 'desk'))
  if (desk.length === 0) return { refused: 'nobody_at_the_desk' }
  await tellLevel(tx, deps, organisationId, 'desk', dueAt, desk)
  return { incidentId: ids.incidentId, dueAt }
}
