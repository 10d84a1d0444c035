import { dayOf, isoOf } from '@famulus/domain/time'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import { newestProgramme } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'

type Tx = Transaction<Database>
type Refused = { readonly refused: string; readonly [fact: string]: unknown }

export type NewOffering = {
  readonly programmeId: string
  readonly elective: string
  readonly startsOn: string
  readonly weeks: number
  readonly capacity: number
}

/** Offers places in an elective at one time. Only of a programme that the host runs, and each time once. */
export async function offerPlaces(
  tx: Tx,
  { newId }: Deps,
  hostOrganisationId: string,
  { programmeId, elective, startsOn, weeks, capacity }: NewOffering,
): Promise<{ readonly offeringId: string } | Refused> {
  const runs = await tx
    .selectFrom('hostTerms')
    .select('programmeId')
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('programmeId', '=', programmeId)
    .executeTakeFirst()
  const kept = runs && (await newestProgramme(tx, programmeId))
  if (!kept) return { refused: 'programme_not_run', programmeId }
  const offeringId = newId()
  const endsOn = isoOf(dayOf(startsOn) + weeks * 7 - 1)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('offerings')
    .values({
      offeringId,
      hostOrganisationId,
      programmeId,
      programmeVersion: kept.version,
      elective,
      startsOn,
      endsOn,
    })
    .onConflict((one) => one.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return { refused: 'offered_already', elective, startsOn, weeks }
  await addSeats(tx, offeringId, 1, capacity)
  return { offeringId }
}

/** More or fewer places. A place that is taken stays. Undefined where it is not of this host. */
export async function setCapacity(
  tx: Tx,
  hostOrganisationId: string,
  offeringId: string,
  capacity: number,
): Promise<{ readonly ok: true } | Refused | undefined> {
  const offering = await tx
    .selectFrom('offerings')
    .select('offeringId')
    .where('offeringId', '=', offeringId)
    .where('hostOrganisationId', '=', hostOrganisationId)
    .executeTakeFirst()
  if (!offering) return undefined
  const seats = await tx
    .selectFrom('seats')
    .select(['number', 'studentId'])
    .where('offeringId', '=', offeringId)
    .orderBy('number')
    .forUpdate()
    .execute()
  const taken = seats.filter(({ studentId }) => studentId !== null).length
  if (capacity < taken) return { refused: 'seats_taken', taken, capacity }
  const free = seats.filter(({ studentId }) => studentId === null).map(({ number }) => number)
  const surplus = free.toReversed().slice(0, Math.max(0, seats.length - capacity))
  if (surplus.length > 0)
    await tx.deleteFrom('seats').where('offeringId', '=', offeringId).where('number', 'in', surplus).execute()
  await addSeats(tx, offeringId, (seats.at(-1)?.number ?? 0) + 1, Math.max(0, capacity - seats.length))
  return { ok: true }
}

async function addSeats(tx: Tx, offeringId: string, first: number, count: number): Promise<void> {
  if (count === 0) return
  const rows = Array.from({ length: count }, (_, index) => ({ offeringId, number: first + index }))
  await tx.insertInto('seats').values(rows).execute()
}
