import { dueAfter, nextLevel } from '@famulus/domain/incidents'
import { addEvent, type IncidentIds } from './rows.ts'
import { addresseesOf, type IncidentDeps, tellLevel, tellStudent } from './tell.ts'

/**
 * Tells the next level of every incident that no school has acknowledged in time, each in a transaction of its own. As the
 * owner of the tables: the clock acts, and no person. Gives how many were passed on.
 */
export async function escalateDue(deps: IncidentDeps, signal?: AbortSignal): Promise<number> {
  const due = await deps.db
    .selectFrom('incidents')
    .select(['studentId', 'incidentId'])
    .where('dueAt', '<=', new Date(deps.nowMs()).toISOString())
    .orderBy('dueAt')
    .limit(200)
    .execute()
  let passedOn = 0
  for (const ids of due) {
    if (signal?.aborted) break
    if (await escalate(deps, ids)) passedOn += 1
  }
  return passedOn
}

function escalate(deps: IncidentDeps, { studentId, incidentId }: IncidentIds): Promise<boolean> {
  const now = deps.nowMs()
  const at = new Date(now).toISOString()
  return deps.db.transaction().execute(async (tx) => {
    // Two servers may come to the same incident: the second one waits, and finds that it is no longer due.
    const row = await tx
      .selectFrom('incidents')
      .selectAll()
      .where('studentId', '=', studentId)
      .where('incidentId', '=', incidentId)
      .where('dueAt', '<=', at)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return false
    const level = nextLevel(row.level)
    const dueAt = new Date(dueAfter(row.urgency, now)).toISOString()
    await tx
      .updateTable('incidents')
      .set({ level: level ?? row.level, dueAt: level && nextLevel(level) ? dueAt : null })
      .where('studentId', '=', studentId)
      .where('incidentId', '=', incidentId)
      .execute()
    if (!level) return false
    const event = { eventId: deps.newId(), at, side: 'clock', move: 'escalate', text: level } as const
    await addEvent(tx, { studentId, incidentId, ...event, actorId: null })
    const to = await addresseesOf(tx, row.organisationId, level)
    await tellLevel(tx, deps, row.organisationId, level, dueAt, to)
    await tellStudent(tx, deps, row, 'incident-passed-on')
    return true
  })
}
