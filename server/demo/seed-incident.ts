import type { Deps } from '../deps.ts'
import { runningStayId } from './seed-stays.ts'

/** What the student of the running stay reported three days ago, and the school has not said yet that it knows. */
export async function seedIncident(
  { db, nowMs, newId }: Deps,
  studentId: string,
  organisationId: string,
): Promise<void> {
  const daysAgo = (days: number) => new Date(nowMs() - days * 86_400_000).toISOString()
  const ids = { studentId, incidentId: newId() }
  const told = {
    stayId: runningStayId,
    student: 'Student in year 5',
    host: 'Gaststudierende München (erfunden)',
    kind: 'beyond-competence',
    urgency: 'soon',
    happenedOn: daysAgo(2).slice(0, 10),
    told: 'On a night shift I was asked to consent a patient for an operation alone. I said that I may not, and the doctor on call came after an hour.',
    done: 'Told the ward’s senior doctor the next morning.',
    wish: 'A word to the department about what students of ours may do.',
  } as const
  await db
    .insertInto('incidents')
    .values({
      ...ids,
      ...told,
      organisationId,
      reportedAt: daysAgo(1),
      state: 'reported',
      level: 'desk',
      dueAt: daysAgo(-2),
    })
    .execute()
  const event = { eventId: newId(), at: daysAgo(1), side: 'student', move: 'report', text: '' } as const
  await db
    .insertInto('incidentEvents')
    .values({ ...ids, ...event, actorId: studentId })
    .execute()
}
