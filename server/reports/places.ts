import { createHash } from 'node:crypto'
import {
  type Contribution,
  corrected,
  type Place,
  type Report,
  valuesOf,
  withoutReport,
  withReport,
  yearOf,
} from '@famulus/domain/reports'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database.ts'

export type WhereTold = { readonly programmeId: string | null; readonly country: string }

const keyOf = ({ programmeId, country }: WhereTold): string => programmeId ?? `elsewhere in ${country}`

/**
 * Changes what reports of one place tell, under a lock on it: two that are approved at once are one after the other. Works
 * as the owner of the tables: how many stand together is no single person's to see or to change.
 */
export async function changePlace(
  db: Kysely<Database>,
  where: WhereTold,
  change: (place: Place) => Place,
): Promise<void> {
  const place = keyOf(where)
  const { programmeId, country } = where
  await db
    .insertInto('reportPlaces')
    .values({ place, programmeId, country, gathered: '{}' })
    .onConflict((conflict) => conflict.column('place').doNothing())
    .execute()
  const { gathered } = await db
    .selectFrom('reportPlaces')
    .select('gathered')
    .where('place', '=', place)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const changed = change(gathered as Place) // written below and nowhere else
  await db
    .updateTable('reportPlaces')
    .set({ gathered: JSON.stringify(changed) })
    .where('place', '=', place)
    .execute()
}

type Told = {
  readonly reportId: string
  /** Absent for a report from before: each of these counts as written by somebody else. */
  readonly studentId: string | null
  readonly shownName: string | null
  readonly report: Report
}

export const told = (place: Place, one: Told): Place => withReport(place, contributionOf(one))
export const toldAnew = (place: Place, one: Told): Place => corrected(place, contributionOf(one))
export const takenBack = withoutReport

const contributionOf = ({ reportId, studentId, shownName, report }: Told): Contribution => ({
  report: reportId,
  person: shownName === null ? personKey(studentId ?? reportId) : null,
  year: yearOf(report),
  values: valuesOf(report),
})

/** Who stands behind a number is kept after a report is gone, so it is kept as a hash. */
const personKey = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 22)

export type Filters = {
  readonly programmeId?: string | undefined
  readonly country?: string | undefined
}

export const readPlaces = async (
  db: Kysely<Database>,
  { programmeId, country }: Filters,
): Promise<(WhereTold & { readonly gathered: Place })[]> => {
  const rows = await db
    .selectFrom('reportPlaces')
    .select(['programmeId', 'country', 'gathered'])
    .$if(programmeId !== undefined, (query) => query.where('programmeId', '=', programmeId ?? ''))
    .$if(country !== undefined, (query) => query.where('country', '=', country ?? ''))
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, gathered: row.gathered as Place })) // written by changePlace
}
