import {
  type Actor,
  type Application,
  freedSeat,
  isSameSeat,
  type Refusal,
  seatOf,
} from '@famulus/domain/applications'
import { sql } from 'kysely'
import type { Case } from './case.ts'
import { claimSeat, releaseSeat } from './claim-seat.ts'
import type { Tx } from './deps.ts'

/** Gives back the seat that a move frees and takes the one that it needs, or says that there is none. */
export async function moveSeat(
  tx: Tx,
  { row, application: before }: Case,
  after: Application,
  by: Actor,
): Promise<Refusal | undefined> {
  if (freedSeat(before, after)) await giveBack(tx, row, by)
  const [held, wanted] = [seatOf(before), seatOf(after)]
  if (!wanted || (held && isSameSeat(held, wanted)) || row.hostOrganisationId === null) return undefined
  const claim = await claimSeat(tx, { ...row, hostOrganisationId: row.hostOrganisationId }, wanted)
  return claim === 'none_free' ? { refused: 'seat_taken', seat: wanted } : undefined
}

/** A student may not write to the host's table, and has a function for it. */
async function giveBack(tx: Tx, ids: Case['row'], by: Actor): Promise<void> {
  if (by === 'student') await sql`select give_seat_back(${ids.studentId}, ${ids.applicationId})`.execute(tx)
  else await releaseSeat(tx, ids)
}
