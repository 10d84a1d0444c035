import type { OfferingWithSeats } from '@famulus/contract'
import { codeWordOf, nextInLine, type Seat, type Terms } from '@famulus/domain/applications'
import { dayOf } from '@famulus/domain/time'
import { sql, type Transaction } from 'kysely'
import { type ApplicationRow, applicationOf } from '../applications/stored-application.ts'
import { termsOf } from '../programmes/index.ts'
import type { Database } from '../store/database.ts'
import { isHidden } from '../store/is-hidden.ts'

type Tx = Transaction<Database>
type Row = { offeringId: string; programmeId: string; elective: string; startsOn: string; endsOn: string }

/** The places of a host from a day on. Read as one of its members. */
export async function seatsFrom(
  tx: Tx,
  hostOrganisationId: string,
  on: string,
): Promise<OfferingWithSeats[]> {
  const offerings = await tx
    .selectFrom('offerings')
    .select(['offeringId', 'programmeId', 'elective', 'startsOn', 'endsOn'])
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('endsOn', '>=', on)
    .orderBy('startsOn')
    .orderBy('elective')
    .limit(500)
    .execute()
  if (offerings.length === 0) return []
  const seats = await tx
    .selectFrom('seats')
    .select(['offeringId', 'studentId', 'applicationId'])
    .where(
      'offeringId',
      'in',
      offerings.map(({ offeringId }) => offeringId),
    )
    .orderBy('number')
    .execute()
  const people = await holdersOf(tx, hostOrganisationId)
  const tiersOf = await tiersByProgramme(tx, hostOrganisationId, offerings)
  return offerings.map((offering) => {
    const own = seats.filter(({ offeringId }) => offeringId === offering.offeringId)
    const taken = own.flatMap(
      ({ applicationId }) => people.find(({ row }) => row.applicationId === applicationId) ?? [],
    )
    const pool = { ...seatOf(offering), capacity: own.length - taken.length }
    const waiting = people.filter(
      ({ row }) => row.state === 'waitlisted' && row.programmeId === offering.programmeId,
    )
    const next = nextInLine(
      pool,
      waiting.map(({ row }) => applicationOf(row)),
      tiersOf.get(offering.programmeId) ?? [],
    )
    const found = waiting.find(({ row }) => row.applicationId === next?.id)
    const { startsOn, weeks } = seatOf(offering)
    const { offeringId, programmeId, elective } = offering
    const shown = { offeringId, programmeId, elective, startsOn, weeks, capacity: own.length }
    return { ...shown, taken: taken.map(holderOf), next: found ? holderOf(found) : null }
  })
}

/** A host runs few programmes and has many places in each. */
async function tiersByProgramme(
  tx: Tx,
  hostOrganisationId: string,
  offerings: readonly Row[],
): Promise<ReadonlyMap<string, Terms['tiers']>> {
  const tiers = new Map<string, Terms['tiers']>()
  for (const programmeId of new Set(offerings.map((one) => one.programmeId)))
    tiers.set(programmeId, (await termsOf(tx, { hostOrganisationId, programmeId })).tiers)
  return tiers
}

const seatOf = ({ elective, startsOn, endsOn }: Row): Seat => ({
  offering: elective,
  startsOn,
  weeks: Math.round((dayOf(endsOn) - dayOf(startsOn) + 1) / 7),
})

type Holder = { readonly row: ApplicationRow; readonly name: string }

/** Whoever has a place with the host, or waits for one. */
async function holdersOf(tx: Tx, hostOrganisationId: string): Promise<Holder[]> {
  const rows = await tx
    .selectFrom('applications')
    .selectAll()
    .select(sql<boolean>`${sql.raw(isHidden('applications'))}`.as('isHidden'))
    .where('hostOrganisationId', '=', hostOrganisationId)
    .where('submittedAt', 'is not', null)
    .where(({ or, eb }) =>
      or([eb('state', '=', 'waitlisted'), eb('seat', 'is not', null), eb('unsent', 'is not', null)]),
    )
    .execute()
  const people = await tx
    .selectFrom('people')
    .select(['personId', sql<string>`coalesce(nullif(name, ''), email)`.as('name')])
    .where(
      'personId',
      'in',
      rows.length === 0 ? [hostOrganisationId] : rows.map(({ studentId }) => studentId),
    )
    .execute()
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  return rows.map(({ isHidden: hides, ...row }) => ({
    row,
    name: hides ? codeWordOf(row.applicationId) : (names.get(row.studentId) ?? ''),
  }))
}

const holderOf = ({ row: { studentId, applicationId, state }, name }: Holder) => ({
  studentId,
  applicationId,
  student: name,
  state,
})
