import type { Seat } from '@famulus/domain/applications'
import { dayOf, isoOf } from '@famulus/domain/time'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

/** Of whom, and of which of the host's programmes. */
export type Claimed = {
  readonly studentId: string
  readonly applicationId: string
  readonly hostOrganisationId: string
  readonly programmeId: string
}

/** `uncounted`: the host keeps no seats for this elective at this time. */
export type Claim = 'taken' | 'none_free' | 'uncounted'

/**
 * Takes a seat for an application in the transaction of its move. A seat is a row: of those who want the last one at once,
 * the others wait for the first and then find none free, so there are never more taken than there are. What the
 * application held before is given back.
 */
export async function claimSeat(tx: Transaction<Database>, of: Claimed, seat: Seat): Promise<Claim> {
  const offeringId = await offeringOf(tx, of, seat)
  if (offeringId === undefined) return 'uncounted'
  const number = await lockFreeSeat(tx, offeringId)
  if (number === undefined) return 'none_free'
  await releaseSeat(tx, of)
  await tx
    .updateTable('seats')
    .set({ studentId: of.studentId, applicationId: of.applicationId })
    .where('offeringId', '=', offeringId)
    .where('number', '=', number)
    .execute()
  return 'taken'
}

/** The host's own way to set a seat free; a student has `give_seat_back`. */
export async function releaseSeat(
  tx: Transaction<Database>,
  { studentId, applicationId }: Pick<Claimed, 'studentId' | 'applicationId'>,
): Promise<void> {
  await tx
    .updateTable('seats')
    .set({ studentId: null, applicationId: null, heldUntil: null })
    .where('studentId', '=', studentId)
    .where('applicationId', '=', applicationId)
    .execute()
}

async function offeringOf(
  tx: Transaction<Database>,
  { hostOrganisationId, programmeId }: Claimed,
  { offering, startsOn, weeks }: Seat,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('offerings')
    .select('offeringId')
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('programmeId', '=', programmeId)
    .where('elective', '=', offering)
    .where('startsOn', '=', startsOn)
    .where('endsOn', '=', isoOf(dayOf(startsOn) + weeks * 7 - 1))
    .executeTakeFirst()
  return found?.offeringId
}

/** Without `skip locked`: whoever waits sees afterwards whether the seat was taken or given up, and else has the next. */
async function lockFreeSeat(tx: Transaction<Database>, offeringId: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from seats where offering_id = ${offeringId} and student_id is null
    order by number limit 1 for update`.execute(tx)
  return rows[0]?.number
}
